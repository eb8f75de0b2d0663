import type { AwsRdsInstance } from '@hangar/plugin-aws-common';
import type { MetricDefinition } from './types';

const common = {
  resourceType: 'rds-instance',
  namespace: 'AWS/RDS',
  statistics: ['Average'] as MetricDefinition['statistics'],
  reported: 'always',
  billing: 'Free: reported by Amazon RDS every minute',
  source:
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html',
  dimensions: ({ dbInstanceIdentifier }: AwsRdsInstance) => ({
    DBInstanceIdentifier: dbInstanceIdentifier,
  }),
} as const;

export const rdsInstanceMetrics: ReadonlyArray<
  MetricDefinition<AwsRdsInstance>
> = [
  {
    ...common,
    id: 'rds-instance/CPUUtilization',
    metricName: 'CPUUtilization',
    unit: 'percent',
  },
  {
    ...common,
    id: 'rds-instance/FreeStorageSpace',
    metricName: 'FreeStorageSpace',
    unit: 'bytes',
  },
  {
    ...common,
    id: 'rds-instance/DatabaseConnections',
    metricName: 'DatabaseConnections',
    unit: 'count',
  },
];
