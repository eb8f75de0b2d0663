import {
  CfnEIP,
  CfnInternetGateway,
  CfnNatGateway,
  CfnVPC,
  CfnVPCGatewayAttachment,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';
import { ADDRESSES } from './addresses.ts';
import { Endpoints } from './endpoints.ts';
import { FlowLog } from './flow-log.ts';
import { SecurityGroups } from './security-groups.ts';
import { Subnets } from './subnets.ts';

/**
 * The network of one environment.
 *
 * `public`: two public subnets, an internet gateway and nothing else, as in the documents.
 * `private`: public subnets for the load balancer, subnets without a way in for the service
 * and the database; the service gets out through NAT gateways, or to AWS only through endpoints.
 */
export class Network extends Construct {
  readonly vpcId: string;
  readonly publicSubnetIds: string[];
  readonly applicationSubnetIds: string[];
  readonly databaseSubnetIds: string[];
  readonly securityGroups: SecurityGroups;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id);
    const { network, egress, environment } = parameters;
    const addresses = ADDRESSES[network];
    const vpc = new CfnVPC(this, 'Vpc', {
      cidrBlock: addresses.vpc,
      enableDnsHostnames: true,
      enableDnsSupport: true,
    });
    const subnets = (kind: 'Public' | 'Application' | 'Database') => {
      const key = kind.toLowerCase() as 'public' | 'application' | 'database';
      return new Subnets(this, kind, { vpc, addresses: addresses[key] });
    };
    const open = subnets('Public');
    this.#openToInternet(vpc, open);
    const isPublic = network === 'public';
    const application = isPublic ? open : subnets('Application');
    const database = isPublic ? open : subnets('Database');
    this.vpcId = vpc.ref;
    this.publicSubnetIds = open.ids;
    this.applicationSubnetIds = application.ids;
    this.databaseSubnetIds = database.ids;
    this.securityGroups = new SecurityGroups(this, 'SecurityGroups', {
      vpc,
      parameters,
    });
    new FlowLog(this, 'FlowLog', { vpc, parameters });
    if (isPublic) return;
    if (egress === 'nat-gateway') {
      this.#addNatGateways(open, application, environment === 'prod' ? 2 : 1);
    } else {
      new Endpoints(this, 'Endpoints', {
        parameters,
        vpc,
        subnetIds: application.ids,
        routeTableIds: application.routeTableIds,
        sourceSecurityGroupId: this.securityGroups.applicationId,
      });
    }
  }

  #openToInternet(vpc: CfnVPC, subnets: Subnets) {
    const gateway = new CfnInternetGateway(this, 'InternetGateway');
    const attachment = new CfnVPCGatewayAttachment(this, 'Attachment', {
      vpcId: vpc.ref,
      internetGatewayId: gateway.ref,
    });
    subnets.routeOut([{ gatewayId: gateway.ref }], [attachment]);
  }

  /** One is cheaper; with one in each zone a zone's failure stops nothing in the other. */
  #addNatGateways(open: Subnets, application: Subnets, count: number) {
    const gateways = open.ids.slice(0, count).map((subnetId, zone) => {
      const address = new CfnEIP(this, `NatAddress${zone + 1}`, {
        domain: 'vpc',
      });
      return new CfnNatGateway(this, `NatGateway${zone + 1}`, {
        subnetId,
        allocationId: address.attrAllocationId,
      });
    });
    application.routeOut(
      gateways.map(({ attrNatGatewayId }) => ({
        natGatewayId: attrNatGatewayId,
      })),
      [open],
    );
  }
}
