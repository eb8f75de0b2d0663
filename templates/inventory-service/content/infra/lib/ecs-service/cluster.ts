import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnCluster } from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Parameters } from '../parameters/schema.ts';

/** Where tasks run, and the logs that they and the shells into them write. */
export class Cluster extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly logGroup: LogGroup;
  /** Records what was done in a shell; there is none while shells are off. */
  readonly execLogGroup: LogGroup | undefined;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const { names, task, environment } = parameters;
    const isProd = environment === 'prod';
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: names['log-group'],
      retention: isProd ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    if (task.exec) {
      this.execLogGroup = new LogGroup(this, 'ExecLog', {
        logGroupName: `${names['log-group']}/exec`,
        retention: RetentionDays.ONE_YEAR,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    }
    const cluster = new CfnCluster(this, 'Cluster', {
      clusterName: names['ecs-cluster'],
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      clusterSettings: [{ name: 'containerInsights', value: 'disabled' }],
      ...(this.execLogGroup && {
        configuration: {
          executeCommandConfiguration: {
            logging: 'OVERRIDE',
            logConfiguration: {
              cloudWatchLogGroupName: this.execLogGroup.logGroupName,
            },
          },
        },
      }),
    });
    acknowledge(cluster, {
      ECS4: 'Its metrics are paid for one by one; CPU, memory and the number of tasks come without it.',
    });
    this.name = cluster.ref;
    this.arn = cluster.attrArn;
  }
}
