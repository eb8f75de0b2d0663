import { z } from 'zod';
import { formatAmount } from '../../world/costs/amounts';
import type { CostMetric } from '../../world/costs/types';
import type { WorldState } from '../../world/WorldState';
import { operation } from '../face';
import type { Group, Period } from './aggregate';
import { costAnswers } from './CostAnswers';
import { describeAccounts } from './describeAccounts';
import { validationException } from './errors';
import { isEstimated } from './estimated';
import { expressionSchema } from './expression';
import { groupBySchema } from './groupBy';
import { cutPage } from './cutPage';
import { decodeCostToken, encodeCostToken } from './pageToken';
import {
  dateIntervalSchema,
  describePeriod,
  granularitySchema,
  parseHistory,
  periodsOf,
} from './timePeriod';

const GROUPS_PER_PAGE = 5000;

export const metricSchema = z.enum([
  'UnblendedCost',
  'BlendedCost',
  'AmortizedCost',
  'NetUnblendedCost',
  'NetAmortizedCost',
]);

const schema = z.object({
  TimePeriod: dateIntervalSchema,
  Granularity: granularitySchema,
  Metrics: z.array(metricSchema).min(1),
  Filter: expressionSchema.optional(),
  GroupBy: groupBySchema,
  NextPageToken: z.string().max(8192).optional(),
});

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html */
export const getCostAndUsage = operation(
  schema,
  validationException,
  ({ NextPageToken, ...question }, { call, world }) => {
    const { TimePeriod, Granularity, Metrics, Filter, GroupBy } = question;
    const now = world.now();
    const range = parseHistory(TimePeriod, now);
    const accounts = world.costs.accountsOf(call.accountId);
    const { at, asOf } =
      NextPageToken === undefined
        ? { at: 0, asOf: world.costs.dataThrough() }
        : decodeCostToken(NextPageToken, question, now);
    const periods = costAnswers(world).get({
      accountIds: accounts.map(({ id }) => id),
      periods: periodsOf(range, Granularity),
      filter: Filter,
      groupBy: GroupBy,
      metrics: Metrics,
      asOf,
    });
    const isGrouped = GroupBy.length > 0;
    const size = world.costs.scale.groupsPerPage ?? GROUPS_PER_PAGE;
    const page = isGrouped
      ? cutPage(periods, at, size)
      : { periods, nextAt: undefined };
    return {
      GroupDefinitions: isGrouped ? GroupBy : undefined,
      ResultsByTime: page.periods.map(period =>
        describeResult(world, period, Metrics, isGrouped),
      ),
      DimensionValueAttributes: GroupBy.some(
        ({ Key }) => Key === 'LINKED_ACCOUNT',
      )
        ? describeAccounts(accounts)
        : [],
      NextPageToken:
        page.nextAt === undefined
          ? undefined
          : encodeCostToken({ at: page.nextAt, asOf }, question, now),
    };
  },
);

function describeResult(
  world: WorldState,
  period: Period,
  metrics: ReadonlyArray<CostMetric>,
  isGrouped: boolean,
) {
  const { groups, from, to } = period;
  const [total = noCost(metrics)] = isGrouped ? [] : groups;
  const now = world.now();
  return {
    TimePeriod: describePeriod({ from, to }),
    Total: isGrouped ? {} : describeMetrics(total, metrics),
    Groups: isGrouped
      ? groups.map(group => ({
          Keys: group.keys,
          Metrics: describeMetrics(group, metrics),
        }))
      : [],
    Estimated: isEstimated(to - 1, now) || isEstimated(from, now),
  };
}

function noCost(metrics: ReadonlyArray<CostMetric>): Group {
  return { keys: [], sums: metrics.map(() => 0n), currency: 'USD' };
}

function describeMetrics(
  { sums, currency }: Group,
  metrics: ReadonlyArray<CostMetric>,
) {
  return Object.fromEntries(
    metrics.map((metric, index) => [
      metric,
      { Amount: formatAmount(sums[index]), Unit: currency },
    ]),
  );
}
