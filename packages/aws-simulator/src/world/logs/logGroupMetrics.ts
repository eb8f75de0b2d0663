import { total } from '../metrics/datum';
import type { MetricSource } from '../metrics/types';
import type { LogGroup } from './types';

/** `AWS/Logs`: nothing is reported for a minute without log events. */
export function logGroupMetrics(group: LogGroup): MetricSource[] {
  const source = (
    metricName: string,
    value: (minute: number) => number,
  ): MetricSource => ({
    accountId: group.accountId,
    region: group.region,
    namespace: 'AWS/Logs',
    metricName,
    dimensions: { LogGroupName: group.name },
    startMinute: group.startMinute,
    datum: minute => {
      const amount = value(minute);
      return amount > 0 ? total(amount) : undefined;
    },
  });
  return [
    source('IncomingLogEvents', minute => group.count(minute)),
    source('IncomingBytes', minute => group.bytes(minute)),
  ];
}
