import type { Money } from '@hangar/plugin-aws-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  addDecimals,
  useFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../../translation';

/** How much more or less it is than before, in money and percent. */
export function ChangeText(props: {
  total: Money;
  previous: Money | null;
  /** `null` where there was nothing before. */
  percent: number | null;
  money: MoneyView;
}) {
  const { total, previous, percent, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  if (!previous) {
    return <>–</>;
  }
  const change = money.formatChange(subtract(total, previous));
  if (percent === null) {
    return (
      <>
        {change} ({t('costs.table.new')})
      </>
    );
  }
  const sign = percent > 0 ? '+' : '';
  return (
    <>
      {change} ({sign}
      {format.percent(percent)})
    </>
  );
}

function subtract(total: Money, { amount }: Money): Money {
  const negated = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
  return { ...total, amount: addDecimals([total.amount, negated]) };
}
