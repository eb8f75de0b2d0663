import {
  getMetricDefinition,
  type EntityAlarm,
  type EntityMetric,
} from '@hangar/plugin-cloudwatch-common';

/** Where an alarm's threshold lies in the chart of the metric it watches. */
export type MetricThreshold = {
  alarm: EntityAlarm;
  /** In the unit of the metric shown. */
  value: number;
  /** The alarm's own value and period (seconds), when the chart's is another. */
  original?: { value: number; period: number };
};

/**
 * The thresholds of the alarms that watch a metric.
 *
 * A sum over the alarm's period is converted to the period of the chart: ten
 * errors in five minutes are two in one minute.
 *
 * @param period - seconds between two points of the chart
 */
export function getThresholds(
  metric: EntityMetric,
  alarms: EntityAlarm[],
  period: number,
): MetricThreshold[] {
  const scale = getMetricDefinition(metric.id)?.scale ?? 1;
  return alarms.flatMap(alarm => {
    if (alarm.metricId !== metric.id || alarm.threshold === undefined) {
      return [];
    }
    const value = alarm.threshold * scale;
    const isOtherSum =
      alarm.statistic === 'Sum' &&
      alarm.period !== undefined &&
      alarm.period !== period;
    return isOtherSum && alarm.period
      ? [
          {
            alarm,
            value: (value * period) / alarm.period,
            original: { value, period: alarm.period },
          },
        ]
      : [{ alarm, value }];
  });
}
