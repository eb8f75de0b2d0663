import { Aws } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { allow } from '../access/allow.ts';
import { acknowledge } from '../acknowledge.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export type RestartOnRotationProps = {
  parameters: Parameters;
  /** The call that starts the service anew, in words of Step Functions, such as `ecs:updateService`. */
  call: string;
  input: Record<string, string | boolean>;
  action: string;
  resourceArn: string;
};

/**
 * Starts the service anew when RDS has changed the password: a container keeps the password
 * that it was started with. RDS-EVENT-0016 is "Reset master credentials":
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 */
export class RestartOnRotation extends Construct {
  constructor(scope: Construct, id: string, props: RestartOnRotationProps) {
    super(scope, id);
    const { names } = props.parameters;
    const stackName = names['cloudformation-stack'];
    const role = new Role(this, 'Role', {
      roleName: suffixed(names['iam-role'], 'restart', 64),
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
    });
    allow(role, { actions: [props.action], resources: [props.resourceArn] });
    const machine = new CfnStateMachine(this, 'StateMachine', {
      stateMachineName: suffixed(stackName, 'restart', 80),
      roleArn: role.roleArn,
      definition: this.#definition(props),
    });
    machine.node.addDependency(role);
    acknowledge(machine, {
      SF1: 'One call a week, whose input and outcome Step Functions keeps for 90 days by itself.',
      SF2: 'A single call has no trace to follow.',
    });
    const rule = new Rule(this, 'Rule', {
      ruleName: suffixed(stackName, 'password-changed', 64),
      description: 'RDS has changed the password of the database',
      eventPattern: {
        source: ['aws.rds'],
        detailType: ['RDS DB Instance Event'],
        detail: {
          EventID: ['RDS-EVENT-0016'],
          SourceIdentifier: [names['rds-instance']],
        },
      },
    });
    rule.addTarget(
      new SfnStateMachine(
        StateMachine.fromStateMachineArn(this, 'Target', machine.attrArn),
        {
          role: new Role(this, 'RuleRole', {
            roleName: suffixed(names['iam-role'], 'password-changed', 64),
            assumedBy: new ServicePrincipal('events.amazonaws.com'),
          }),
        },
      ),
    );
  }

  #definition({ call, input }: RestartOnRotationProps) {
    return {
      StartAt: 'Restart',
      States: {
        Restart: {
          Type: 'Task',
          Resource: `arn:${Aws.PARTITION}:states:::aws-sdk:${call}`,
          Parameters: input,
          // A deployment that is under way refuses another one.
          Retry: [
            {
              ErrorEquals: ['States.ALL'],
              IntervalSeconds: 60,
              MaxAttempts: 6,
              BackoffRate: 2,
            },
          ],
          End: true,
        },
      },
    };
  }
}
