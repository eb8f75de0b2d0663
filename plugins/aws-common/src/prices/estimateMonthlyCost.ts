import { costAssumptions } from './assumptions';
import type { EnvironmentChoices } from './choices';
import { compareMoney, subtractMoney } from './money';
import type { PricedRegion } from './priceList';
import { priceUsage, type CostItem } from './priceUsage';
import { findSavings, type CostSaving } from './savings';
import type { LocalizedText, Money } from './types';
import { getEnvironmentUsages } from './usages';

/**
 * What an environment is expected to cost in a month of 730 hours: list prices
 * without free tier, discount or tax.
 * @public
 */
export type CostEstimate = {
  region: PricedRegion;
  /** Day of the oldest price in it, `YYYY-MM-DD`. */
  asOf: string;
  currency: 'USD';
  total: Money;
  items: CostItem[];
  /** What it rests on, with the value for this environment. */
  assumptions: {
    id: string;
    title: LocalizedText;
    value: number;
    unit: string;
    reason: LocalizedText;
  }[];
  /** At most three, the one that saves most first; they do not add up. */
  savings: CostSaving[];
};

/**
 * Prices an environment before it is built. Pure: the same choices always
 * give the same estimate.
 *
 * @throws InputError for a region without prices.
 * @public
 */
export function estimateMonthlyCost(choices: EnvironmentChoices): CostEstimate {
  const { region, environment } = choices;
  const { usages, assumptions } = getEnvironmentUsages(choices);
  const { items, total, asOf } = priceUsage(region, usages);
  return {
    region,
    asOf,
    currency: 'USD',
    total,
    items,
    assumptions: assumptions.map(name => {
      const { id, title, value, unit, reason } = costAssumptions[name];
      return { id, title, value: value[environment], unit, reason };
    }),
    savings: findSavings(choices, total),
  };
}

/**
 * How much an estimate is above a monthly budget in US dollars; undefined
 * where the budget suffices.
 * @public
 */
export function getBudgetShortfall(
  total: Money,
  monthlyBudgetUsd: number,
): Money | undefined {
  const budget = { amount: monthlyBudgetUsd.toFixed(2), currency: 'USD' };
  return compareMoney(total, budget) > 0
    ? subtractMoney(total, budget)
    : undefined;
}
