import { CfnFlowLog, type CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { allow } from '../access/allow.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

/** Connections that a security group refused: why a task does not reach its database. */
export class FlowLog extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { vpc, parameters }: { vpc: CfnVPC; parameters: Parameters },
  ) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'LogGroup', {
      logGroupName: `/vpc/${parameters.names['cloudformation-stack']}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      roleName: suffixed(parameters.names['iam-role'], 'flow-log', 64),
      assumedBy: new ServicePrincipal('vpc-flow-logs.amazonaws.com'),
    });
    allow(role, {
      actions: [
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:PutLogEvents',
      ],
      resources: [logGroup.logGroupArn],
    });
    const flowLog = new CfnFlowLog(this, 'Resource', {
      resourceId: vpc.ref,
      resourceType: 'VPC',
      // Everything that passes would cost more than it tells.
      trafficType: 'REJECT',
      logGroupName: logGroup.logGroupName,
      deliverLogsPermissionArn: role.roleArn,
    });
    flowLog.node.addDependency(role);
  }
}
