import { findStatistic, readStatistic } from '../metrics/statistics';
import type { Alarm, AlarmStateValue, Datapoint } from './types';

/** One datapoint of the alarm's metric: the statistic over one whole period. */
export function alarmDatapoint(alarm: Alarm, startMinute: number): Datapoint {
  const statistic = findStatistic(alarm.statistic);
  const endMinute = startMinute + alarm.periodMinutes;
  const value =
    statistic &&
    readStatistic(alarm.metric, statistic, startMinute, endMinute, 1);
  return value === undefined ? { startMinute } : { startMinute, value };
}

export function isBreaching(
  { comparison, threshold }: Alarm,
  { value }: Datapoint,
): boolean {
  if (value === undefined) {
    return false;
  }
  switch (comparison) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}

/**
 * CloudWatch's rule: ALARM when at least `datapointsToAlarm` of the last
 * `evaluationPeriods` datapoints breach the threshold. Missing datapoints count
 * as good (`notBreaching`) or bad (`breaching`), or, when all are missing, as no
 * knowledge (`missing`, `ignore`).
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluateAlarm(
  alarm: Alarm,
  datapoints: ReadonlyArray<Datapoint>,
): AlarmStateValue {
  const { treatMissingData } = alarm;
  const breaching = datapoints.filter(
    point =>
      isBreaching(alarm, point) ||
      (point.value === undefined && treatMissingData === 'breaching'),
  );
  if (breaching.length >= alarm.datapointsToAlarm) {
    return 'ALARM';
  }
  const allMissing = datapoints.every(point => point.value === undefined);
  return allMissing && treatMissingData !== 'notBreaching'
    ? 'INSUFFICIENT_DATA'
    : 'OK';
}
