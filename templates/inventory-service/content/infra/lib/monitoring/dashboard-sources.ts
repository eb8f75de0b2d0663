import type { Parameters } from '../parameters/schema.ts';

/** A chart: metrics of one kind under one title. */
export type Chart = {
  title: string;
  /** As the source of a dashboard has them: namespace, name, dimensions. */
  metrics: unknown[][];
  statistic: string;
};

export type DashboardSources = {
  charts: Chart[];
  logGroups: string[];
  /** What the table of messages looks for. */
  pattern: string;
};

/** The documents' charts of App Runner. */
export function appRunnerSources(
  { names }: Parameters,
  serviceId: string,
): DashboardSources {
  const service = names['app-runner-service'];
  const logs = `/aws/apprunner/${service}/${serviceId}`;
  const of = (...metricNames: string[]) =>
    metricNames.map(name => [
      'AWS/AppRunner',
      name,
      'ServiceName',
      service,
      'ServiceID',
      serviceId,
    ]);
  // Each instance has metrics of its own.
  const ofInstances = (name: string) => [
    [
      {
        expression: `SEARCH('{AWS/AppRunner,Instance,ServiceID,ServiceName} MetricName="${name}" ServiceName="${service}" ServiceID="${serviceId}"', 'Average', 300)`,
      },
    ],
  ];
  return {
    charts: [
      chart('CPUUtilization', ofInstances('CPUUtilization'), 'Average'),
      chart('MemoryUtilization', ofInstances('MemoryUtilization'), 'Average'),
      incomingLogs(`${logs}/application`),
      chart('Requests', of('Requests')),
      chart('2xx', of('2xxStatusResponses')),
      chart('4xx', of('4xxStatusResponses')),
      chart('5xx', of('5xxStatusResponses')),
      chart('RequestLatency', of('RequestLatency'), 'p95'),
    ],
    logGroups: [`${logs}/application`, `${logs}/service`],
    pattern: 'pause',
  };
}

/** The twin of each for ECS; answers are counted by the load balancer, without one by the service. */
export function ecsSources(
  { names, name, environment }: Parameters,
  loadBalancer: string | undefined,
): DashboardSources {
  const ofService = (metric: string) => [
    [
      'AWS/ECS',
      metric,
      'ClusterName',
      names['ecs-cluster'],
      'ServiceName',
      names['ecs-service'],
    ],
  ];
  const own = (metric: string) => [
    ['PartsInventory', metric, 'Service', name, 'Environment', environment],
  ];
  const ofEdge = (metric: string) => [
    ['AWS/ApplicationELB', metric, 'LoadBalancer', loadBalancer],
  ];
  const answers = loadBalancer
    ? [
        chart('Requests', ofEdge('RequestCount')),
        chart('2xx', ofEdge('HTTPCode_Target_2XX_Count')),
        chart('4xx', ofEdge('HTTPCode_Target_4XX_Count')),
        chart('5xx', ofEdge('HTTPCode_Target_5XX_Count')),
        chart('RequestLatency', ofEdge('TargetResponseTime'), 'p95'),
      ]
    : [
        chart('Requests', own('Requests')),
        chart('2xx', succeeded(own)),
        chart('4xx', own('Refused4xx')),
        chart('5xx', own('Errors5xx')),
        chart('RequestLatency', own('Latency'), 'p95'),
      ];
  return {
    charts: [
      chart('CPUUtilization', ofService('CPUUtilization'), 'Average'),
      chart('MemoryUtilization', ofService('MemoryUtilization'), 'Average'),
      incomingLogs(names['log-group']),
      ...answers,
    ],
    logGroups: [names['log-group']],
    pattern: 'stopping',
  };
}

/** The service counts what it refuses and what fails; the rest succeeded. */
function succeeded(own: (metric: string) => string[][]): unknown[][] {
  const hidden = (metric: string, id: string) => [
    ...(own(metric)[0] ?? []),
    { id, visible: false },
  ];
  return [
    [{ expression: 'all - refused - failed', label: '2xx, 3xx' }],
    hidden('Requests', 'all'),
    hidden('Refused4xx', 'refused'),
    hidden('Errors5xx', 'failed'),
  ];
}

function chart(title: string, metrics: unknown[][], statistic = 'Sum'): Chart {
  return { title, metrics, statistic };
}

const incomingLogs = (logGroup: string) =>
  chart('IncomingLogEvents', [
    ['AWS/Logs', 'IncomingLogEvents', 'LogGroupName', logGroup],
  ]);
