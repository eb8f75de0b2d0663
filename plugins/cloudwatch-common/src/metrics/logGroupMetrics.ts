import type { AwsLogGroup } from '@hangar/plugin-aws-common';
import type { MetricDefinition } from './types';

export const logGroupMetrics: ReadonlyArray<MetricDefinition<AwsLogGroup>> = [
  {
    id: 'log-group/IncomingLogEvents',
    resourceType: 'log-group',
    namespace: 'AWS/Logs',
    metricName: 'IncomingLogEvents',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'nonzero',
    dimensions: ({ name }) => ({ LogGroupName: name }),
    billing: 'Free: reported by CloudWatch Logs every minute',
    source:
      'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html',
  },
];
