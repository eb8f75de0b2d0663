import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatUnit,
  useFormatters,
  type Formatters,
} from '@hangar/plugin-aws-react';
import {
  getMetricDefinition,
  type EntityAlarm,
} from '@hangar/plugin-cloudwatch-common';
import { useMetricText } from '../../hooks/useMetricText';
import { cloudwatchTranslationRef } from '../../translation';

const OPERATORS = [
  'GreaterThanThreshold',
  'GreaterThanOrEqualToThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

/** Writes when an alarm fires: "CPU utilization (Average) > 80%, 3 of 3 periods of 5 min". */
export function useAlarmCondition(alarm: EntityAlarm): string {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const getText = useMetricText();
  if (alarm.threshold === undefined) {
    return t('alarms.composite');
  }
  const definition = alarm.metricId
    ? getMetricDefinition(alarm.metricId)
    : undefined;
  const operator = OPERATORS.find(name => name === alarm.comparisonOperator);
  const condition = t('alarms.condition', {
    metric: definition ? getText(definition).title : alarm.name,
    statistic: translateStatistic(alarm.statistic, t),
    operator: t(`alarms.operator.${operator ?? 'other'}`),
    threshold: writeThreshold(format, alarm.threshold, definition),
  });
  if (!alarm.period || !alarm.evaluationPeriods) {
    return condition;
  }
  const datapoints = t('alarms.datapoints', {
    datapoints: String(alarm.datapointsToAlarm ?? alarm.evaluationPeriods),
    periods: String(alarm.evaluationPeriods),
    length: format.duration(alarm.period),
  });
  return [condition, datapoints].join(format.locale === 'ja' ? '、' : ', ');
}

const STATISTICS = [
  'Average',
  'Sum',
  'Minimum',
  'Maximum',
  'SampleCount',
] as const;

type Translate = ReturnType<
  typeof useTranslationRef<typeof cloudwatchTranslationRef.T>
>['t'];

function translateStatistic(statistic: string | undefined, t: Translate) {
  const known = STATISTICS.find(name => name === statistic);
  return known ? t(`statistic.${known}`) : (statistic ?? '–');
}

function writeThreshold(
  format: Formatters,
  threshold: number,
  definition: ReturnType<typeof getMetricDefinition>,
): string {
  return definition
    ? formatUnit(format, definition.unit, threshold * (definition.scale ?? 1))
    : format.number(threshold);
}
