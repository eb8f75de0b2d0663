import { Aws } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { allow } from '../access/allow.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export type LogRetentionProps = {
  parameters: Parameters;
  logGroupNames: Record<'application' | 'service', string>;
};

/**
 * App Runner makes its log groups itself, with an id in the name and without an end to how
 * long they keep, so that a template cannot. A daily call sets the end, without a function.
 */
export class LogRetention extends Construct {
  constructor(scope: Construct, id: string, props: LogRetentionProps) {
    super(scope, id);
    const { names, environment } = props.parameters;
    const role = new Role(this, 'Role', {
      roleName: suffixed(names['iam-role'], 'log-retention', 64),
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    const prefix = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/aws/apprunner/${names['app-runner-service']}`;
    allow(role, {
      actions: ['logs:PutRetentionPolicy'],
      resources: [`${prefix}/*`],
    });
    for (const [kind, logGroupName] of Object.entries(props.logGroupNames)) {
      const schedule = new CfnSchedule(this, kind, {
        name: suffixed(names['cloudformation-stack'], `logs-${kind}`, 64),
        description: 'Ends how long App Runner keeps this log',
        scheduleExpression: 'rate(1 days)',
        flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 60 },
        target: {
          arn: `arn:${Aws.PARTITION}:scheduler:::aws-sdk:cloudwatchlogs:putRetentionPolicy`,
          roleArn: role.roleArn,
          input: JSON.stringify({
            LogGroupName: logGroupName,
            RetentionInDays: environment === 'prod' ? 365 : 30,
          }),
        },
      });
      schedule.node.addDependency(role);
    }
  }
}
