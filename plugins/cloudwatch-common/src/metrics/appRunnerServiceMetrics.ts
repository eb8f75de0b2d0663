import type { AwsAppRunnerService } from '@hangar/plugin-aws-common';
import type { MetricDefinition } from './types';

const common = {
  resourceType: 'app-runner-service',
  namespace: 'AWS/AppRunner',
  reported: 'always',
  billing: 'Free: reported by AWS App Runner every minute',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/monitor-cw.html',
  dimensions: ({ serviceName, serviceId }: AwsAppRunnerService) => ({
    ServiceName: serviceName,
    ServiceID: serviceId,
  }),
} as const;

// IncomingLogEvents, the eighth of App Runner's metrics in the console, is a
// metric of the service's log groups
export const appRunnerServiceMetrics: ReadonlyArray<
  MetricDefinition<AwsAppRunnerService>
> = [
  {
    ...common,
    id: 'app-runner-service/CPUUtilization',
    metricName: 'CPUUtilization',
    statistics: ['Average'],
    unit: 'percent',
  },
  {
    ...common,
    id: 'app-runner-service/MemoryUtilization',
    metricName: 'MemoryUtilization',
    statistics: ['Average'],
    unit: 'percent',
  },
  {
    ...common,
    id: 'app-runner-service/Requests',
    metricName: 'Requests',
    statistics: ['Sum'],
    unit: 'count',
  },
  {
    ...common,
    id: 'app-runner-service/2xxStatusResponses',
    metricName: '2xxStatusResponses',
    statistics: ['Sum'],
    unit: 'count',
  },
  {
    ...common,
    id: 'app-runner-service/4xxStatusResponses',
    metricName: '4xxStatusResponses',
    statistics: ['Sum'],
    unit: 'count',
  },
  {
    ...common,
    id: 'app-runner-service/5xxStatusResponses',
    metricName: '5xxStatusResponses',
    statistics: ['Sum'],
    unit: 'count',
  },
  {
    ...common,
    id: 'app-runner-service/RequestLatency',
    metricName: 'RequestLatency',
    statistics: ['p50', 'p95', 'p99'],
    unit: 'seconds',
    // App Runner reports milliseconds
    scale: 0.001,
  },
];
