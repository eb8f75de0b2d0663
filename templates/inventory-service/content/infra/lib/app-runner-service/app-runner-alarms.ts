import type { Alarms } from '../monitoring/alarms.ts';
import type { Parameters } from '../parameters/schema.ts';

/** What tells that the service on App Runner is in trouble. */
export function addAppRunnerAlarms(
  alarms: Alarms,
  { names }: Parameters,
  serviceId: string,
): void {
  const of = (metricName: string) => ({
    namespace: 'AWS/AppRunner',
    metricName,
    dimensions: {
      ServiceName: names['app-runner-service'],
      ServiceID: serviceId,
    },
  });
  // Each instance has a metric of its own, whose name is not known before it runs.
  alarms.addCpu('cpu', 'Service', {
    query: `SELECT AVG(CPUUtilization) FROM "AWS/AppRunner" WHERE ServiceName = '${names['app-runner-service']}' AND ServiceID = '${serviceId}'`,
  });
  alarms.add('5xx', {
    ...of('5xxStatusResponses'),
    description:
      'Five or more answers in five minutes were errors of the service: see the error lines of its log.',
    statistic: 'Sum',
    threshold: 5,
    comparison: 'at-least',
  });
  alarms.add('latency', {
    ...of('RequestLatency'),
    description:
      'One request of twenty takes over a second, for 15 minutes: see the slow requests in the log, and the database.',
    statistic: 'p95',
    threshold: 1000,
    periods: 3,
  });
}
