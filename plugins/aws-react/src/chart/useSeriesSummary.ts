import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatUnit, useFormatters, type ValueUnit } from '../format';
import { awsReactTranslationRef } from '../translation';
import { summarizeSeries } from './summarizeSeries';
import type { TimeSeries } from './types';

/** Writes what series come to, for readers who do not see the lines. */
export function useSeriesSummary(unit: ValueUnit) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  const format = useFormatters();
  const describe = (series: TimeSeries): string => {
    const summary = summarizeSeries(series);
    return summary
      ? t('chart.summaryOne', {
          series: series.label,
          min: formatUnit(format, unit, summary.min),
          max: formatUnit(format, unit, summary.max),
          last: formatUnit(format, unit, summary.last),
          time: format.dateTime(new Date(summary.lastTime)),
        })
      : t('chart.summaryEmpty', { series: series.label });
  };
  return (series: TimeSeries[]) => series.map(describe).join(' ');
}
