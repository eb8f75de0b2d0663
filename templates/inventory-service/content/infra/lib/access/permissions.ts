import type { EnvironmentArns } from './arns.ts';

/** Actions on resources; without resources they are on `*`, see `unscoped-actions.ts`. */
export type Permission = {
  actions: string[];
  resources?: string[];
  conditions?: Record<string, Record<string, string>>;
};

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

/** To bring a new image into the service: push it, and update the stacks with its tag. */
export const deployPermissions = (arns: EnvironmentArns): Permission[] => [
  { actions: ['ecr:GetAuthorizationToken'] },
  {
    actions: [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:CompleteLayerUpload',
      'ecr:DescribeImageScanFindings',
      'ecr:DescribeImages',
      'ecr:GetDownloadUrlForLayer',
      'ecr:InitiateLayerUpload',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    ],
    resources: [arns.repository],
  },
  {
    actions: [
      'cloudformation:CreateChangeSet',
      'cloudformation:DeleteChangeSet',
      'cloudformation:DescribeChangeSet',
      'cloudformation:DescribeStackEvents',
      'cloudformation:DescribeStacks',
      'cloudformation:ExecuteChangeSet',
      'cloudformation:GetTemplate',
      'cloudformation:GetTemplateSummary',
    ],
    resources: [arns.stacks],
  },
  {
    actions: ['ecs:DescribeServices', 'ecs:UpdateService'],
    resources: [arns.service],
  },
  {
    actions: ['ecs:RegisterTaskDefinition', 'ecs:TagResource'],
    resources: [arns.taskDefinitions],
  },
  { actions: ['ecs:DeregisterTaskDefinition', 'ecs:DescribeTaskDefinition'] },
  {
    actions: [
      'apprunner:DescribeService',
      'apprunner:ListOperations',
      'apprunner:ListTagsForResource',
      'apprunner:StartDeployment',
      'apprunner:UpdateService',
    ],
    resources: [arns.appRunner],
  },
  passRole(arns.roles.ecs, 'ecs-tasks.amazonaws.com'),
  passRole(arns.roles.appRunner.slice(0, 1), 'build.apprunner.amazonaws.com'),
  passRole(arns.roles.appRunner.slice(1), 'tasks.apprunner.amazonaws.com'),
];

function passRole(resources: string[], service: string): Permission {
  return {
    actions: ['iam:PassRole'],
    resources,
    conditions: { StringEquals: { 'iam:PassedToService': service } },
  };
}

/** To repair: all of CloudWatch and of the service that computes. */
export const operatePermissions = (arns: EnvironmentArns): Permission[] => [
  {
    actions: [
      'cloudwatch:DeleteAlarms',
      'cloudwatch:DisableAlarmActions',
      'cloudwatch:EnableAlarmActions',
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:SetAlarmState',
      'cloudwatch:TagResource',
    ],
    resources: [arns.alarms],
  },
  {
    actions: ['cloudwatch:DeleteDashboards', 'cloudwatch:PutDashboard'],
    resources: [arns.dashboard],
  },
  {
    actions: ['logs:PutMetricFilter', 'logs:PutRetentionPolicy'],
    resources: arns.logGroups,
  },
  {
    actions: [
      'ecs:ExecuteCommand',
      'ecs:RunTask',
      'ecs:StopTask',
      'ecs:UpdateCluster',
      'ecs:UpdateService',
    ],
    resources: [arns.cluster, arns.service, arns.tasks, arns.taskDefinitions],
  },
  {
    actions: [
      'apprunner:PauseService',
      'apprunner:ResumeService',
      'apprunner:StartDeployment',
      'apprunner:UpdateService',
    ],
    resources: [arns.appRunner],
  },
];

/** Everything else that the environment has: stacks, data, images, the database. */
export const administerPermissions = (arns: EnvironmentArns): Permission[] => [
  {
    actions: [
      'cloudformation:CancelUpdateStack',
      'cloudformation:ContinueUpdateRollback',
      'cloudformation:CreateStack',
      'cloudformation:DeleteStack',
      'cloudformation:UpdateStack',
      'cloudformation:UpdateTerminationProtection',
    ],
    resources: [arns.stacks],
  },
  {
    actions: [
      'rds:CreateDBSnapshot',
      'rds:DeleteDBInstance',
      'rds:ModifyDBInstance',
      'rds:RebootDBInstance',
      'rds:StartDBInstance',
      'rds:StopDBInstance',
    ],
    resources: [arns.database, arns.snapshots],
  },
  {
    actions: ['ecr:BatchDeleteImage', 'ecr:DeleteRepository'],
    resources: [arns.repository],
  },
  {
    actions: ['ecs:DeleteCluster', 'ecs:DeleteService'],
    resources: [arns.cluster, arns.service],
  },
  { actions: ['apprunner:DeleteService'], resources: [arns.appRunner] },
  {
    actions: ['logs:DeleteLogGroup', 'logs:DeleteLogStream'],
    resources: arns.logGroups,
  },
  {
    actions: ['sns:SetTopicAttributes', 'sns:Subscribe'],
    resources: [arns.topic],
  },
];
