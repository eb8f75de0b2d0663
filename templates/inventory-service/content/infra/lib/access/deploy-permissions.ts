import type { EnvironmentArns } from './arns.ts';
import type { Permission } from './permission.ts';

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
    actions: [
      'ecs:DescribeServiceDeployments',
      'ecs:DescribeServices',
      'ecs:ListServiceDeployments',
      'ecs:UpdateService',
    ],
    resources: [arns.service, arns.serviceDeployments],
  },
  {
    actions: [
      'ecs:ListTagsForResource',
      'ecs:RegisterTaskDefinition',
      'ecs:TagResource',
      'ecs:UntagResource',
    ],
    resources: [arns.service, arns.taskDefinitions],
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
  {
    actions: ['iam:GetRole'],
    resources: [...arns.roles.ecs, ...arns.roles.appRunner],
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
