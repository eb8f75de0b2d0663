import type { AwsLoadBalancer } from '@hangar/plugin-aws-common';
import type { AwsTargetGroup, MetricDefinition } from './types';

const application = {
  resourceType: 'load-balancer',
  namespace: 'AWS/ApplicationELB',
  billing: 'Free: reported by Elastic Load Balancing every minute',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html',
  appliesTo: ({ loadBalancerType }: AwsLoadBalancer) =>
    loadBalancerType === 'application',
  dimensions: ({ dimension }: AwsLoadBalancer) => ({ LoadBalancer: dimension }),
} as const;

const network = {
  ...application,
  namespace: 'AWS/NetworkELB',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html',
  appliesTo: ({ loadBalancerType }: AwsLoadBalancer) =>
    loadBalancerType === 'network',
} as const;

export const loadBalancerMetrics: ReadonlyArray<
  MetricDefinition<AwsLoadBalancer>
> = [
  {
    ...application,
    id: 'load-balancer/RequestCount',
    metricName: 'RequestCount',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'always',
  },
  {
    ...application,
    id: 'load-balancer/HTTPCode_Target_2XX_Count',
    metricName: 'HTTPCode_Target_2XX_Count',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'nonzero',
  },
  {
    ...application,
    id: 'load-balancer/HTTPCode_Target_4XX_Count',
    metricName: 'HTTPCode_Target_4XX_Count',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'nonzero',
  },
  {
    ...application,
    id: 'load-balancer/HTTPCode_Target_5XX_Count',
    metricName: 'HTTPCode_Target_5XX_Count',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'nonzero',
  },
  {
    ...application,
    id: 'load-balancer/TargetResponseTime',
    metricName: 'TargetResponseTime',
    statistics: ['p50', 'p95', 'p99'],
    unit: 'seconds',
    // no request, no response time: an absent point is not a zero
    reported: 'always',
  },
  {
    ...network,
    id: 'load-balancer/NewFlowCount',
    metricName: 'NewFlowCount',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'always',
  },
  {
    ...network,
    id: 'load-balancer/ActiveFlowCount',
    metricName: 'ActiveFlowCount',
    statistics: ['Average'],
    unit: 'count',
    reported: 'always',
  },
  {
    ...network,
    id: 'load-balancer/ProcessedBytes',
    metricName: 'ProcessedBytes',
    statistics: ['Sum'],
    unit: 'bytes',
    reported: 'always',
  },
  {
    ...network,
    id: 'load-balancer/TCP_Target_Reset_Count',
    metricName: 'TCP_Target_Reset_Count',
    statistics: ['Sum'],
    unit: 'count',
    reported: 'always',
  },
];

export const targetGroupMetrics: ReadonlyArray<
  MetricDefinition<AwsTargetGroup>
> = (
  [
    ['AWS/ApplicationELB', 'app/', application.source],
    ['AWS/NetworkELB', 'net/', network.source],
  ] as const
).map(([namespace, prefix, source]) => ({
  id: 'target-group/HealthyHostCount',
  resourceType: 'target-group',
  namespace,
  metricName: 'HealthyHostCount',
  // the load balancer's nodes may disagree: the one that sees fewest healthy
  // targets is the one that hurts
  statistics: ['Minimum'],
  unit: 'count',
  reported: 'always',
  billing: application.billing,
  source,
  appliesTo: ({ loadBalancerDimension }) =>
    loadBalancerDimension.startsWith(prefix),
  dimensions: ({ dimension, loadBalancerDimension }) => ({
    TargetGroup: dimension,
    LoadBalancer: loadBalancerDimension,
  }),
}));
