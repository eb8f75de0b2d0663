import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MoneyView } from '@hangar/plugin-aws-react';
import type { CostAnomaly } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';

/** Puts an unusual day into a sentence of the reader's language. */
export function useAnomalyText(money: MoneyView) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return useCallback(
    ({ service, source, actual, expected, impact }: CostAnomaly): string => {
      const isBelow = impact.amount.startsWith('-');
      // The portal's amounts are those of the whole day, AWS's those of the service.
      const isOfDay = source === 'portal' || !service;
      const sentence = t(isBelow ? 'anomaly.below' : 'anomaly.above', {
        service: isOfDay ? t('anomaly.all') : service,
        actual: money.format(actual),
        expected: money.format(expected),
        impact: money.format({
          ...impact,
          amount: impact.amount.replace('-', ''),
        }),
      });
      return isOfDay && service
        ? `${sentence} ${t('mover.service', { service })}`
        : sentence;
    },
    [t, money],
  );
}
