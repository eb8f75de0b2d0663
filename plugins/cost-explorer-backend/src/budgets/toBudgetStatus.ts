import type { Money } from '@hangar/plugin-aws-common';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { parseAmount } from '../store';

/** Percent of a budget at which its owner is told. */
export const budgetThresholds = [50, 80, 100] as const;

/** Where a budget stands; undefined where limit and costs are of different currencies. */
export function toBudgetStatus(
  budget: Pick<BudgetStatus, 'id' | 'name' | 'source' | 'limit'> & {
    actual: Money;
    forecast: Money | null;
  },
): BudgetStatus | undefined {
  const { limit, actual, forecast } = budget;
  const whole = parseAmount(limit.amount);
  if (actual.currency !== limit.currency || whole <= 0n) {
    return undefined;
  }
  const expected = forecast?.currency === limit.currency ? forecast : null;
  const used = parseAmount(actual.amount);
  const going = expected && parseAmount(expected.amount);
  return {
    ...budget,
    forecast: expected,
    usedPercent: toPercent(used, whole),
    forecastPercent: going === null ? null : toPercent(going, whole),
    crossed: budgetThresholds.filter(
      threshold => used * 100n >= whole * BigInt(threshold),
    ),
    isForecastOver: going !== null && going > whole,
  };
}

/** To one decimal place. */
function toPercent(part: bigint, whole: bigint): number {
  return Number((part * 1000n) / whole) / 10;
}
