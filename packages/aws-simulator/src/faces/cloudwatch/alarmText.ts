import { isBreaching } from '../../world/alarms/evaluateAlarm';
import type {
  Alarm,
  AlarmComparison,
  AlarmStateValue,
  Datapoint,
} from '../../world/alarms/types';
import { toDate } from '../../world/time';

const COMPARISONS: Readonly<Record<AlarmComparison, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/** The reason of a state, in CloudWatch's words. */
export function stateReason(
  alarm: Alarm,
  state: AlarmStateValue,
  datapoints: ReadonlyArray<Datapoint>,
): string {
  const known = datapoints.filter(point => point.value !== undefined);
  if (state === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${datapoints.length} datapoints were unknown.`;
  }
  const isAlarm = state === 'ALARM';
  const telling = known.filter(point => isBreaching(alarm, point) === isAlarm);
  if (telling.length === 0) {
    const missing = datapoints.length - known.length;
    return `Threshold Crossed: no datapoints were received for ${missing} periods and ${missing} missing datapoints were treated as [${isAlarm ? 'Breaching' : 'NonBreaching'}].`;
  }
  const list = telling
    .map(
      ({ value = 0, startMinute }) => `${value} (${reasonTime(startMinute)})`,
    )
    .join(', ');
  const { evaluationPeriods, datapointsToAlarm, threshold } = alarm;
  const needed = isAlarm
    ? datapointsToAlarm
    : evaluationPeriods - datapointsToAlarm + 1;
  const verb = telling.length === 1 ? 'was' : 'were';
  return [
    `Threshold Crossed: ${telling.length} out of the last ${evaluationPeriods} datapoints`,
    `[${list}] ${verb} ${isAlarm ? '' : 'not '}${COMPARISONS[alarm.comparison]} the threshold (${threshold.toFixed(1)})`,
    `(minimum ${needed} ${needed === 1 ? 'datapoint' : 'datapoints'} for ${isAlarm ? 'OK -> ALARM' : 'ALARM -> OK'} transition).`,
  ].join(' ');
}

/** The same as data, as CloudWatch adds it to a state and its history. */
export function stateReasonData(
  alarm: Alarm,
  minute: number,
  datapoints: ReadonlyArray<Datapoint>,
): Record<string, unknown> {
  return {
    version: '1.0',
    queryDate: cloudWatchDate(minute),
    startDate: cloudWatchDate(datapoints[0].startMinute),
    statistic: alarm.statistic,
    period: alarm.periodMinutes * 60,
    recentDatapoints: datapoints.flatMap(({ value }) => value ?? []),
    threshold: alarm.threshold,
  };
}

function cloudWatchDate(minute: number): string {
  return toDate(minute).toISOString().replace('Z', '+0000');
}

// 2026-11-21T10:05:00.000Z → 21/11/26 10:05:00
function reasonTime(minute: number): string {
  const [, year, month, day, time] =
    /^\d\d(\d\d)-(\d\d)-(\d\d)T([\d:]{8})/.exec(toDate(minute).toISOString()) ??
    [];
  return `${day}/${month}/${year} ${time}`;
}
