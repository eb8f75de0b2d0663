import type { EnvironmentArns } from './arns.ts';
import type { Permission } from './permission.ts';

/** To see everything of the environment but its data and secrets. */
export const readPermissions = (arns: EnvironmentArns): Permission[] => [
  {
    actions: [
      'cloudformation:DescribeStackEvents',
      'cloudformation:DescribeStackResources',
      'cloudformation:DescribeStacks',
      'cloudformation:GetTemplate',
      'cloudformation:ListStackResources',
    ],
    resources: [arns.stacks],
  },
  {
    actions: [
      'ecs:DescribeClusters',
      'ecs:DescribeServices',
      'ecs:DescribeTasks',
    ],
    resources: [arns.cluster, arns.service, arns.tasks],
  },
  {
    actions: ['apprunner:DescribeService', 'apprunner:ListOperations'],
    resources: [arns.appRunner],
  },
  {
    actions: [
      'ecr:DescribeImageScanFindings',
      'ecr:DescribeImages',
      'ecr:DescribeRepositories',
      'ecr:ListImages',
    ],
    resources: [arns.repository],
  },
  {
    actions: [
      'logs:DescribeLogStreams',
      'logs:FilterLogEvents',
      'logs:GetLogEvents',
      'logs:StartQuery',
    ],
    resources: arns.logGroups,
  },
  {
    actions: ['rds:DescribeDBInstances', 'rds:DescribeDBLogFiles'],
    resources: [arns.database],
  },
  { actions: ['cloudwatch:GetDashboard'], resources: [arns.dashboard] },
  { actions: ['sns:GetTopicAttributes'], resources: [arns.topic] },
  {
    actions: [
      'application-autoscaling:DescribeScalableTargets',
      'application-autoscaling:DescribeScalingActivities',
      'application-autoscaling:DescribeScalingPolicies',
      'cloudformation:ListStacks',
      'cloudwatch:DescribeAlarmHistory',
      'cloudwatch:DescribeAlarms',
      'cloudwatch:GetMetricData',
      'cloudwatch:GetMetricStatistics',
      'cloudwatch:ListDashboards',
      'cloudwatch:ListMetrics',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeRouteTables',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
      'ecs:DescribeTaskDefinition',
      'ecs:ListTaskDefinitions',
      'elasticloadbalancing:DescribeListeners',
      'elasticloadbalancing:DescribeLoadBalancers',
      'elasticloadbalancing:DescribeTargetGroups',
      'elasticloadbalancing:DescribeTargetHealth',
      'logs:DescribeLogGroups',
      'logs:DescribeQueries',
      'logs:GetQueryResults',
      'logs:StopQuery',
      'tag:GetResources',
    ],
  },
];
