import {
  CfnSecurityGroup,
  CfnVPCEndpoint,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export type EndpointsProps = {
  parameters: Parameters;
  vpc: CfnVPC;
  subnetIds: string[];
  routeTableIds: string[];
  sourceSecurityGroupId: string;
};

/**
 * What a Fargate task asks AWS for: its image (the layers come from S3), its log, its secret.
 * App Runner fetches those outside of the VPC.
 */
export function endpointServices({ platform, task }: Parameters): string[] {
  if (platform === 'app-runner') return [];
  const needed = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager'];
  return task.exec ? [...needed, 'ssmmessages'] : needed;
}

/** Private ways to AWS, in both zones, in place of a way to the internet. */
export class Endpoints extends Construct {
  constructor(scope: Construct, id: string, props: EndpointsProps) {
    super(scope, id);
    const { parameters, vpc, subnetIds, routeTableIds } = props;
    const services = endpointServices(parameters);
    if (services.length === 0) return;
    const vpcId = vpc.ref;
    const serviceName = (name: string) => `com.amazonaws.${Aws.REGION}.${name}`;
    const group = new CfnSecurityGroup(this, 'SecurityGroup', {
      vpcId,
      groupName: suffixed(parameters.names['security-group'], 'endpoints', 255),
      groupDescription: 'The endpoints of AWS services, for the service only',
      securityGroupIngress: [
        {
          ipProtocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          sourceSecurityGroupId: props.sourceSecurityGroupId,
          description: 'HTTPS from the service',
        },
      ],
    });
    for (const name of services) {
      new CfnVPCEndpoint(this, name.replace('.', '-'), {
        vpcId,
        vpcEndpointType: 'Interface',
        serviceName: serviceName(name),
        privateDnsEnabled: true,
        subnetIds,
        securityGroupIds: [group.attrGroupId],
      });
    }
    new CfnVPCEndpoint(this, 's3', {
      vpcId,
      vpcEndpointType: 'Gateway',
      serviceName: serviceName('s3'),
      routeTableIds,
    });
  }
}
