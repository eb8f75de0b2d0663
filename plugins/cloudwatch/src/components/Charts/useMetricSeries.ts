import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TimeSeries } from '@hangar/plugin-aws-react';
import type { EntityMetric } from '@hangar/plugin-cloudwatch-common';
import { useStatisticText } from '../../hooks/useStatisticText';
import { cloudwatchTranslationRef } from '../../translation';

/**
 * The lines of a metric's chart: one for each statistic, and one for the same
 * statistic of the period before, moved onto the same time axis.
 *
 * @param shift - milliseconds from the period before to this one
 */
export function useMetricSeries(
  metric: EntityMetric,
  title: string,
  previous: EntityMetric | undefined,
  shift: number,
): TimeSeries[] {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const getStatisticText = useStatisticText();
  return useMemo(() => {
    const current = metric.series.map(({ statistic, points }) => ({
      id: statistic as string,
      label: getStatisticText(metric, statistic) ?? title,
      points,
    }));
    const before = (previous?.series ?? []).map(({ statistic, points }) => ({
      id: `${statistic} before`,
      label: t('charts.previous', {
        series: getStatisticText(metric, statistic) ?? title,
      }),
      previousOf: statistic,
      points: points.map(({ time, value }) => ({
        time: new Date(Date.parse(time) + shift).toISOString(),
        value,
      })),
    }));
    return [...current, ...before];
  }, [metric, title, previous, shift, t, getStatisticText]);
}
