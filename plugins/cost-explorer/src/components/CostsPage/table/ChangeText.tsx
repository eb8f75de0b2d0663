import type { Money } from '@hangar/plugin-aws-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyView } from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../../translation';
import { getChange, useChangeText } from '../../shared';

/** How much more or less it is than before, in money and percent. */
export function ChangeText(props: {
  total: Money;
  /** `null` where what was before is not known. */
  previous: Money | null;
  money: MoneyView;
}) {
  const { total, previous, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const getChangeText = useChangeText(money);
  if (!previous) {
    return <>–</>;
  }
  const change = getChange(total, previous);
  const text = getChangeText(change);
  return (
    <>{change.changePercent === null ? `${text} (${t('change.new')})` : text}</>
  );
}
