import { getAwsResourceLabel } from '@hangar/plugin-aws-common';
import { AwsError, isAwsError } from '@hangar/plugin-aws-node';
import type {
  EntityMetric,
  MetricPoint,
  MetricStatus,
} from '@hangar/plugin-cloudwatch-common';
import type { MetricResult } from '../sources/MetricResult';
import type { WatchedMetric } from './MetricsService';

// worst first: a metric of several statistics is as good as its worst one
const severity: MetricStatus[] = [
  'forbidden',
  'failed',
  'partial',
  'complete',
  'no-data',
];

function scalePoints(points: MetricPoint[], scale: number): MetricPoint[] {
  return scale === 1
    ? points
    : points.map(({ time, value }) => ({
        time,
        // 183 ms are 0.183 s, not 0.18300000000000002
        value: Number((value * scale).toPrecision(12)),
      }));
}

function describe(
  metric: WatchedMetric,
): Omit<EntityMetric, 'status' | 'series'> {
  const { definition, resource } = metric;
  return {
    id: definition.id,
    resourceType: resource.type,
    resourceName:
      resource.type === 'target-group'
        ? resource.name
        : getAwsResourceLabel(resource),
    accountId: resource.accountId,
    region: resource.region,
    namespace: definition.namespace,
    metricName: definition.metricName,
    dimensions: definition.dimensions(resource),
    unit: definition.unit,
  };
}

/** A metric as AWS answered it; one result for each of its statistics. */
export function toEntityMetric(
  metric: WatchedMetric,
  results: MetricResult[],
): EntityMetric {
  const { statistics, scale = 1 } = metric.definition;
  const statuses = results.map(({ status }) => status);
  const messages = new Set(
    results.flatMap(r => (r.message ? [r.message] : [])),
  );
  return {
    ...describe(metric),
    status: severity.find(status => statuses.includes(status)) ?? 'failed',
    ...(messages.size > 0 && { message: [...messages].join('; ') }),
    series: statistics.map((statistic, index) => ({
      statistic,
      points: scalePoints(results[index].points, scale),
    })),
  };
}

const refusals: ReadonlyArray<AwsError['kind']> = [
  'access-denied',
  'credentials',
  'account-not-configured',
];

/** A metric that AWS did not answer, beside others that it did. */
export function toFailedMetric(
  metric: WatchedMetric,
  error: Error,
): EntityMetric {
  const refused = isAwsError(error) && refusals.includes(error.kind);
  return {
    ...describe(metric),
    status: refused ? 'forbidden' : 'failed',
    message: error.message,
    series: metric.definition.statistics.map(statistic => ({
      statistic,
      points: [],
    })),
  };
}
