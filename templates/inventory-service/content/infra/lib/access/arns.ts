import { Aws } from 'aws-cdk-lib';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

/** ARNs of what belongs to one environment; `*` stands only for ids that AWS gives. */
export function environmentArns({ names }: Parameters) {
  const arn = (service: string, resource: string) =>
    `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  const role = (suffix: string) =>
    `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${suffixed(names['iam-role'], suffix, 64)}`;
  const cluster = names['ecs-cluster'];
  const service = names['ecs-service'];
  const database = names['rds-instance'];
  const logs = (name: string) => arn('logs', `log-group:${name}:*`);
  return {
    alarms: arn('cloudwatch', `alarm:${names.alarm}-*`),
    appRunner: arn('apprunner', `service/${names['app-runner-service']}/*`),
    cluster: arn('ecs', `cluster/${cluster}`),
    dashboard: `arn:${Aws.PARTITION}:cloudwatch::${Aws.ACCOUNT_ID}:dashboard/${names.dashboard}`,
    database: arn('rds', `db:${database}`),
    logGroups: [
      logs(names['log-group']),
      logs(`${names['log-group']}/exec`),
      logs(`/aws/apprunner/${names['app-runner-service']}/*`),
      logs(`/aws/rds/instance/${database}/*`),
      logs(`/vpc/${names['cloudformation-stack']}`),
    ],
    repository: arn('ecr', `repository/${names['ecr-repository']}`),
    roles: {
      ecs: [role('execution'), role('task')],
      appRunner: [role('access'), role('instance')],
    },
    service: arn('ecs', `service/${cluster}/${service}`),
    serviceDeployments: arn(
      'ecs',
      `service-deployment/${cluster}/${service}/*`,
    ),
    snapshots: arn('rds', `snapshot:${database}-*`),
    stacks: arn('cloudformation', `stack/${names['cloudformation-stack']}-*/*`),
    taskDefinitions: arn('ecs', `task-definition/${service}:*`),
    tasks: arn('ecs', `task/${cluster}/*`),
    topic: arn('sns', names['sns-topic']),
  };
}

export type EnvironmentArns = ReturnType<typeof environmentArns>;
