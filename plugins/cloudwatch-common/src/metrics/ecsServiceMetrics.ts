import type { AwsEcsService } from '@hangar/plugin-aws-common';
import type { MetricDefinition } from './types';

const common = {
  resourceType: 'ecs-service',
  namespace: 'AWS/ECS',
  reported: 'always',
  billing: 'Free: reported by Amazon ECS every minute',
  source:
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html',
  dimensions: ({ clusterName, serviceName }: AwsEcsService) => ({
    ClusterName: clusterName,
    ServiceName: serviceName,
  }),
} as const;

export const ecsServiceMetrics: ReadonlyArray<MetricDefinition<AwsEcsService>> =
  [
    {
      ...common,
      id: 'ecs-service/CPUUtilization',
      metricName: 'CPUUtilization',
      statistics: ['Average'],
      unit: 'percent',
    },
    {
      ...common,
      id: 'ecs-service/MemoryUtilization',
      metricName: 'MemoryUtilization',
      statistics: ['Average'],
      unit: 'percent',
    },
    {
      ...common,
      id: 'ecs-service/RunningTaskCount',
      metricName: 'CPUUtilization',
      statistics: ['SampleCount'],
      // each running task reports one sample a minute; a longer period holds
      // that many samples more
      expression: 'm / (PERIOD(m) / 60)',
      unit: 'count',
      billing:
        'Free: derived from CPUUtilization, so that Container Insights is not needed',
      source:
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html',
    },
  ];
