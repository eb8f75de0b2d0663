import type { Alarm, AlarmStateValue, Datapoint } from './types';

/** One datapoint of the alarm's metric: the statistic over one whole period. */
export function alarmDatapoint(alarm: Alarm, startMinute: number): Datapoint {
  let sum = 0;
  let count = 0;
  for (let offset = 0; offset < alarm.periodMinutes; offset++) {
    const datum = alarm.metric.datum(startMinute + offset);
    if (datum) {
      sum += datum.sum;
      count += datum.count;
    }
  }
  if (count === 0) {
    return { startMinute };
  }
  return { startMinute, value: alarm.statistic === 'Sum' ? sum : sum / count };
}

export function isBreaching(alarm: Alarm, { value }: Datapoint): boolean {
  return value !== undefined && value > alarm.threshold;
}

/**
 * CloudWatch's rule: ALARM when at least `datapointsToAlarm` of the last
 * `evaluationPeriods` datapoints breach the threshold. Missing datapoints count
 * as good (`notBreaching`), or, when all are missing, as no knowledge (`missing`).
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluateAlarm(
  alarm: Alarm,
  datapoints: ReadonlyArray<Datapoint>,
): AlarmStateValue {
  const breaching = datapoints.filter(point => isBreaching(alarm, point));
  if (breaching.length >= alarm.datapointsToAlarm) {
    return 'ALARM';
  }
  const allMissing = datapoints.every(point => point.value === undefined);
  return allMissing && alarm.treatMissingData === 'missing'
    ? 'INSUFFICIENT_DATA'
    : 'OK';
}
