import type { Money } from '@hangar/plugin-aws-common';
import { addDecimals } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';

/** How much more an amount is than before, exactly; in percent only where there was something before. */
export function getChange(
  { amount, currency }: Money,
  before: Money,
): Pick<CostMover, 'change' | 'changePercent'> {
  const base = Number(before.amount);
  const change = addDecimals([amount, negate(before.amount)]);
  return {
    change: { amount: change, currency },
    changePercent: base === 0 ? null : (Number(change) / Math.abs(base)) * 100,
  };
}

function negate(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
