import type { Alarms } from '../monitoring/alarms.ts';
import type { Parameters } from '../parameters/schema.ts';

/** The name of the CPU alarm; there is one more about the number of tasks while any should run. */
export function addTaskAlarms(
  alarms: Alarms,
  { names, task, scaling }: Parameters,
  runs: boolean,
): string {
  const of = (metricName: string) => ({
    namespace: 'AWS/ECS',
    metricName,
    dimensions: {
      ClusterName: names['ecs-cluster'],
      ServiceName: names['ecs-service'],
    },
  });
  const stoppedTasks = scaling.schedule?.stoppedTasks ?? task.minimum;
  const expected = Math.min(task.minimum, stoppedTasks);
  if (runs && expected > 0) {
    alarms.add('running-tasks', {
      // Each task reports once a minute, so that the samples are the tasks; Container Insights,
      // which counts them too, is paid for.
      ...of('CPUUtilization'),
      description: `Fewer than ${expected} tasks have run for five minutes: see the events of the service, and why its tasks stopped.`,
      statistic: 'SampleCount',
      threshold: expected,
      comparison: 'below',
      periodSeconds: 60,
      periods: 5,
      missing: 'breaching',
    });
  }
  return alarms.addCpu('cpu', 'Service', of('CPUUtilization'));
}
