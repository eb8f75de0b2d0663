import type { EnvironmentArns } from './arns.ts';
import type { Permission } from './permission.ts';

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
