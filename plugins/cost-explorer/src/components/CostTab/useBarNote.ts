import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDayFormatters, type MoneyView } from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { useAnomalyText } from './useAnomalyText';

/** What is unusual about the day or the month of a bar, if anything is. */
export function useBarNote(money: MoneyView) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const days = useDayFormatters();
  const getAnomalyText = useAnomalyText(money);
  return useCallback(
    (
      { anomalies, granularity }: EntityCosts,
      date: string,
    ): string | undefined => {
      if (granularity === 'daily') {
        // Of the portal and AWS, the first one says enough; the list has both.
        const found = anomalies.find(anomaly => anomaly.date === date);
        return found && getAnomalyText(found);
      }
      const inMonth = anomalies
        .map(anomaly => anomaly.date)
        .filter(day => day.slice(0, 7) === date.slice(0, 7));
      const dates = [...new Set(inMonth)].sort().map(days.day);
      return dates.length > 0
        ? t('anomaly.days', { days: dates.join(', ') })
        : undefined;
    },
    [t, days, getAnomalyText],
  );
}
