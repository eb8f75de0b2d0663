import { smoothNoise } from '../random';
import type { ServiceTimeline } from '../services/ServiceTimeline';
import type { Database, Service } from '../services/types';
import { MINUTES_PER_DAY } from '../time';
import { gauge } from './datum';
import type { MetricDatum, MetricSource } from './types';

const GIB = 1024 ** 3;
const CONNECTIONS_PER_TASK = 5;

/** `AWS/RDS`: follows the load of the service that uses the database. */
export function databaseMetrics(
  service: Service,
  { dbInstanceIdentifier, storageGiB }: Database,
  timeline: ServiceTimeline,
): MetricSource[] {
  const source = (
    metricName: string,
    datum: (minute: number) => MetricDatum | undefined,
  ): MetricSource => ({
    accountId: service.accountId,
    region: service.region,
    namespace: 'AWS/RDS',
    metricName,
    dimensions: { DBInstanceIdentifier: dbInstanceIdentifier },
    startMinute: service.startMinute,
    datum,
  });
  const { seed } = timeline;
  return [
    source('CPUUtilization', minute => {
      const state = timeline.minute(minute);
      return (
        state &&
        gauge(
          5 +
            (25 * state.requests) / service.peakRequests +
            4 * smoothNoise(seed, minute, 61),
        )
      );
    }),
    source('DatabaseConnections', minute => {
      const state = timeline.minute(minute);
      return (
        state &&
        gauge(
          state.taskCount * CONNECTIONS_PER_TASK +
            Math.round(3 * smoothNoise(seed, minute, 62)),
        )
      );
    }),
    // Grows by day, and old rows are removed every fourth week.
    source('FreeStorageSpace', minute => {
      const days = (minute / MINUTES_PER_DAY) % 28;
      const used = 0.28 * storageGiB + 0.06 * days;
      return gauge(Math.round((storageGiB - used) * GIB));
    }),
  ];
}
