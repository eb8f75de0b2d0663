import type { EnvironmentChoices } from '../choices';
import { compareMoney, subtractMoney } from '../money';
import { priceUsage } from '../priceUsage';
import type { LocalizedText, Money } from '../types';
import { getEnvironmentUsages } from '../usages';
import { savingOptions } from './savingOptions';

/**
 * What one other choice would save. Savings do not add up.
 * @public
 */
export type CostSaving = {
  id: string;
  title: LocalizedText;
  /** US dollars a month less. */
  monthly: Money;
  /** The choices that would differ. */
  change: Partial<EnvironmentChoices>;
};

const NOTHING: Money = { amount: '0.00', currency: 'USD' };
const MOST = 3;

/** The three choices that would save most, the best first. */
export function findSavings(
  choices: EnvironmentChoices,
  total: Money,
): CostSaving[] {
  const best = new Map<string, CostSaving>();
  for (const { id, topic, title, change } of savingOptions) {
    const changed = change(choices);
    if (!changed) {
      continue;
    }
    const { usages } = getEnvironmentUsages({ ...choices, ...changed });
    const monthly = subtractMoney(
      total,
      priceUsage(choices.region, usages).total,
    );
    if (compareMoney(monthly, best.get(topic)?.monthly ?? NOTHING) > 0) {
      best.set(topic, { id, title, monthly, change: changed });
    }
  }
  return [...best.values()]
    .sort((one, other) => compareMoney(other.monthly, one.monthly))
    .slice(0, MOST);
}
