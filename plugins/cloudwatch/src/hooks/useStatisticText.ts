import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getMetricDefinition,
  type EntityMetric,
  type MetricStatistic,
} from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../translation';

/**
 * What a statistic is called; nothing where the metric is computed from it, and
 * so is not that statistic any more.
 */
export function useStatisticText() {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  return useCallback(
    ({ id }: Pick<EntityMetric, 'id'>, statistic: MetricStatistic) =>
      getMetricDefinition(id)?.expression
        ? undefined
        : t(`statistic.${statistic}`),
    [t],
  );
}
