import {
  CfnSecurityGroup,
  CfnSecurityGroupEgress,
  CfnSecurityGroupIngress,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

export const SERVICE_PORT = 8080;
export const DATABASE_PORT = 5432;

const ANYWHERE = '0.0.0.0/0';
// A group without a rule for what leaves it gets one that allows everything.
const NOTHING_OUT = [
  {
    ipProtocol: 'icmp',
    fromPort: 252,
    toPort: 86,
    cidrIp: '255.255.255.255/32',
    description: 'Nothing',
  },
];
const tcp = (port: number) => ({
  ipProtocol: 'tcp',
  fromPort: port,
  toPort: port,
});

/** Who may reach what: people the service, the service its database, nobody else anything. */
export class SecurityGroups extends Construct {
  readonly applicationId: string;
  readonly databaseId: string;
  readonly loadBalancerId: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    props: { vpc: CfnVPC; parameters: Parameters },
  ) {
    super(scope, id);
    const { vpc, parameters } = props;
    const { platform, network, names } = parameters;
    const name = names['security-group'];
    const isEcs = platform === 'ecs-fargate';
    const vpcId = vpc.ref;

    const application = new CfnSecurityGroup(this, 'Application', {
      vpcId,
      groupName: name,
      groupDescription: 'The service',
      securityGroupEgress: [{ ipProtocol: '-1', cidrIp: ANYWHERE }],
      ...(isEcs && network === 'public' && { securityGroupIngress: toAll() }),
    });
    const database = new CfnSecurityGroup(this, 'Database', {
      vpcId,
      groupName: suffixed(name, 'database', 255),
      groupDescription: 'The database, for the service only',
      securityGroupEgress: NOTHING_OUT,
    });
    this.applicationId = application.attrGroupId;
    this.databaseId = database.attrGroupId;
    new CfnSecurityGroupIngress(this, 'ServiceToDatabase', {
      groupId: this.databaseId,
      sourceSecurityGroupId: this.applicationId,
      description: 'PostgreSQL from the service',
      ...tcp(DATABASE_PORT),
    });
    if (isEcs && network === 'public') {
      acknowledge(application, {
        EC23: "network: public is the documents' network, which people reach on port 8080 without a load balancer; network: private opens it to the load balancer only.",
      });
    }
    if (isEcs && network === 'private') {
      this.loadBalancerId = this.#createLoadBalancerGroup(vpcId, parameters);
    }
  }

  #createLoadBalancerGroup(vpcId: string, { names, domain }: Parameters) {
    const ports = domain ? [80, 443] : [80];
    const group = new CfnSecurityGroup(this, 'LoadBalancer', {
      vpcId,
      groupName: suffixed(names['security-group'], 'load-balancer', 255),
      groupDescription: 'The load balancer, for everybody',
      securityGroupIngress: ports.map(port => ({
        ...tcp(port),
        cidrIp: ANYWHERE,
        description: port === 443 ? 'HTTPS' : 'HTTP',
      })),
      // Its only rule is the one below.
      securityGroupEgress: NOTHING_OUT,
    });
    acknowledge(group, {
      EC23: 'The load balancer is what people reach; the service behind it takes requests from it only.',
    });
    const both = { description: 'Requests', ...tcp(SERVICE_PORT) };
    new CfnSecurityGroupEgress(this, 'LoadBalancerToService', {
      groupId: group.attrGroupId,
      destinationSecurityGroupId: this.applicationId,
      ...both,
    });
    new CfnSecurityGroupIngress(this, 'ServiceFromLoadBalancer', {
      groupId: this.applicationId,
      sourceSecurityGroupId: group.attrGroupId,
      ...both,
    });
    return group.attrGroupId;
  }
}

/** The documents open 80 beside 8080; nothing listens there. */
function toAll() {
  return [SERVICE_PORT, 80].map(port => ({
    ...tcp(port),
    cidrIp: ANYWHERE,
    description: 'HTTP from anywhere',
  }));
}
