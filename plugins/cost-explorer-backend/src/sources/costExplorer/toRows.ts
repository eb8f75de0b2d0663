import type { MetricValue, ResultByTime } from '@aws-sdk/client-cost-explorer';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { type CostRow, parseAmount } from '../../store';

type Parts = Pick<CostRow, 'value' | 'service' | 'chargeType'>;

/** The value in a group's key: `Component$parts` is `parts`, `Component$` is none. */
export const getTagValue = (groupKey: string): string =>
  groupKey.slice(groupKey.indexOf('$') + 1);

/** The metrics of a group, those that are zero included. */
export function toAmounts(
  values: Record<string, MetricValue> | undefined,
  metrics: CostMetric[],
) {
  return metrics.flatMap(metric => {
    const { Amount, Unit = 'USD' } = values?.[metric] ?? {};
    return Amount === undefined
      ? []
      : [{ metric, currency: Unit, amount: parseAmount(Amount) }];
  });
}

/** Rows of a daily answer whose groups have two keys, without those that are zero. */
export function toRows(
  results: ResultByTime[],
  metrics: CostMetric[],
  toParts: (keys: string[]) => Parts,
): CostRow[] {
  return results.flatMap(({ TimePeriod, Estimated, Groups = [] }) =>
    Groups.flatMap(group => {
      const parts = toParts(group.Keys ?? []);
      const amounts = toAmounts(group.Metrics, metrics);
      const costs = amounts.filter(({ amount }) => amount !== 0n);
      return costs.map(cost => ({
        ...parts,
        ...cost,
        day: TimePeriod?.Start ?? '',
        isEstimated: Estimated ?? false,
      }));
    }),
  );
}

/** The first day that AWS calls estimated. */
export function findEstimatedFrom(results: ResultByTime[]): string | null {
  const days = results.flatMap(({ Estimated, TimePeriod }) =>
    Estimated && TimePeriod?.Start ? [TimePeriod.Start] : [],
  );
  return days.sort().at(0) ?? null;
}
