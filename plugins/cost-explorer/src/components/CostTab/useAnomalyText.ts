import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyView } from '@hangar/plugin-aws-react';
import type { CostAnomaly } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** Puts an unusual day into a sentence of the reader's language. */
export function useAnomalyText(money: MoneyView) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return useCallback(
    ({ service, actual, expected, impact }: CostAnomaly): string => {
      const isBelow = impact.amount.startsWith('-');
      return t(isBelow ? 'anomaly.below' : 'anomaly.above', {
        service: service ?? t('anomaly.all'),
        actual: money.format(actual),
        expected: money.format(expected),
        impact: money.format({
          ...impact,
          amount: impact.amount.replace('-', ''),
        }),
      });
    },
    [t, money],
  );
}
