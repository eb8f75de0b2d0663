import { useFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type { CostMover } from '@hangar/plugin-cost-explorer-common';

/** Writes a change with its sign, in money and in percent where there is one. */
export function useChangeText(money: MoneyView) {
  const getPercentText = usePercentChangeText();
  return ({
    change,
    changePercent,
  }: Pick<CostMover, 'change' | 'changePercent'>): string => {
    const amount = money.formatChange(change);
    return changePercent === null
      ? amount
      : `${amount} (${getPercentText(changePercent)})`;
  };
}

/** Writes a change in percent with its sign. */
export function usePercentChangeText() {
  const format = useFormatters();
  return (percent: number): string =>
    `${percent > 0 ? '+' : ''}${format.percent(percent)}`;
}
