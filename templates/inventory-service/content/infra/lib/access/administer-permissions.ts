import type { EnvironmentArns } from './arns.ts';
import type { Permission } from './permission.ts';

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
