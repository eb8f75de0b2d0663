import { z } from 'zod';
import type { MetricSource } from '../../world/metrics/types';
import { toMinute } from '../../world/time';
import { invalidParameterValue } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';

const PAGE_SIZE = 500;
const RECENT_MINUTES = 3 * 60;

const listMetricsSchema = z.object({
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: z
    .array(z.object({ Name: z.string().min(1), Value: z.string().optional() }))
    .max(10)
    .default([]),
  RecentlyActive: z.literal('PT3H').optional(),
  NextToken: z.string().optional(),
});

type Filter = z.infer<typeof listMetricsSchema>;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html */
export const listMetrics = operation(
  listMetricsSchema,
  invalidParameterValue,
  (input, { call, world }) => {
    const { NextToken, ...filter } = input;
    world.adoptByDimensions(call, namedDimensions(filter));
    const nowMinute = toMinute(world.now());
    const metrics = world.metrics
      .list(call)
      .filter(source => matches(source, filter, nowMinute));
    const { items, nextToken } = paginate(metrics, {
      token: NextToken,
      size: PAGE_SIZE,
      question: filter,
      invalidToken: () => invalidParameterValue('Invalid nextToken'),
    });
    return {
      Metrics: items.map(({ namespace, metricName, dimensions }) => ({
        Namespace: namespace,
        MetricName: metricName,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      })),
      NextToken: nextToken,
    };
  },
);

function namedDimensions({ Dimensions }: Filter): Record<string, string> {
  return Object.fromEntries(
    Dimensions.flatMap(({ Name, Value }) =>
      Value === undefined ? [] : [[Name, Value] as const],
    ),
  );
}

function matches(
  source: MetricSource,
  filter: Filter,
  nowMinute: number,
): boolean {
  const { namespace, metricName, dimensions } = source;
  return (
    (filter.Namespace ?? namespace) === namespace &&
    (filter.MetricName ?? metricName) === metricName &&
    filter.Dimensions.every(
      ({ Name, Value }) =>
        Object.hasOwn(dimensions, Name) &&
        (Value ?? dimensions[Name]) === dimensions[Name],
    ) &&
    (!filter.RecentlyActive || wasActive(source, nowMinute))
  );
}

function wasActive(source: MetricSource, nowMinute: number): boolean {
  for (let minute = nowMinute; minute > nowMinute - RECENT_MINUTES; minute--) {
    if (source.datum(minute)) {
      return true;
    }
  }
  return false;
}
