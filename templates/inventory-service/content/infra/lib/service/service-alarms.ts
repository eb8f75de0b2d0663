import type { Alarms } from '../monitoring/alarms.ts';
import type { Parameters } from '../parameters/schema.ts';

/** The service's own metrics, which CloudWatch makes of its log lines: `docs/metrics.md`. */
export function addServiceAlarms(
  alarms: Alarms,
  { name, environment }: Parameters,
): string[] {
  const of = (metricName: string) => ({
    namespace: 'PartsInventory',
    metricName,
    dimensions: { Service: name, Environment: environment },
  });
  return [
    alarms.add('5xx', {
      ...of('Errors5xx'),
      description:
        'Five or more answers in five minutes were errors of the service: see the error lines of its log.',
      statistic: 'Sum',
      threshold: 5,
      comparison: 'at-least',
    }),
    alarms.add('latency', {
      ...of('Latency'),
      description:
        'One request of twenty takes over a second, for 15 minutes: see the slow requests in its log, and the database.',
      statistic: 'p95',
      threshold: 1000,
      periods: 3,
    }),
  ];
}
