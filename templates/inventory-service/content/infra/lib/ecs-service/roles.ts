import { Aws } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { allow } from '../access/allow.ts';
import { environmentArns } from '../access/arns.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export type TaskRolesProps = {
  parameters: Parameters;
  logGroup: LogGroup;
  secretArn: string;
  /** Where shells are recorded, when they may be opened. */
  execLogGroup: LogGroup | undefined;
};

/** `execution` starts a task; `task` is what the service itself may do, which is nothing but shells. */
export class TaskRoles extends Construct {
  readonly execution: Role;
  readonly task: Role;

  constructor(scope: Construct, id: string, props: TaskRolesProps) {
    super(scope, id);
    const create = (suffix: string) =>
      new Role(this, suffix, {
        roleName: suffixed(props.parameters.names['iam-role'], suffix, 64),
        assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com', {
          conditions: {
            StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          },
        }),
      });
    this.execution = create('execution');
    this.task = create('task');
    this.#allowStart(props);
    if (props.execLogGroup) this.#allowShells(props.execLogGroup);
  }

  #allowStart({ parameters, logGroup, secretArn }: TaskRolesProps) {
    allow(this.execution, { actions: ['ecr:GetAuthorizationToken'] });
    allow(this.execution, {
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
      ],
      resources: [environmentArns(parameters).repository],
    });
    allow(this.execution, {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    allow(this.execution, {
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secretArn],
    });
  }

  #allowShells(logGroup: LogGroup) {
    allow(this.task, {
      actions: [
        'logs:DescribeLogGroups',
        'ssmmessages:CreateControlChannel',
        'ssmmessages:CreateDataChannel',
        'ssmmessages:OpenControlChannel',
        'ssmmessages:OpenDataChannel',
      ],
    });
    allow(this.task, {
      actions: [
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:PutLogEvents',
      ],
      resources: [logGroup.logGroupArn],
    });
  }
}
