import { Fn } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

export type SubnetsProps = {
  vpc: CfnVPC;
  /** One subnet in each zone, in the order of the zones. */
  addresses: readonly string[];
};

/** Subnets of one kind, one in each zone, each with its own route table. */
export class Subnets extends Construct {
  readonly ids: string[];
  readonly routeTableIds: string[];

  constructor(scope: Construct, id: string, props: SubnetsProps) {
    super(scope, id);
    const made = props.addresses.map((address, zone) =>
      this.#createSubnet(props, address, zone),
    );
    this.ids = made.map(({ subnet }) => subnet.ref);
    this.routeTableIds = made.map(({ table }) => table.ref);
  }

  #createSubnet({ vpc }: SubnetsProps, address: string, zone: number) {
    const subnet = new CfnSubnet(this, `${zone + 1}`, {
      vpcId: vpc.ref,
      cidrBlock: address,
      availabilityZone: Fn.select(zone, Fn.getAzs()),
      // A task asks for its public address itself; nothing else gets one unasked.
      mapPublicIpOnLaunch: false,
    });
    const table = new CfnRouteTable(this, `${zone + 1}Routes`, {
      vpcId: vpc.ref,
    });
    new CfnSubnetRouteTableAssociation(this, `${zone + 1}Association`, {
      subnetId: subnet.ref,
      routeTableId: table.ref,
    });
    return { subnet, table };
  }

  /** Sends what leaves the VPC through a gateway; the last one serves the zones that have none. */
  routeOut(
    targets: { gatewayId?: string; natGatewayId?: string }[],
    after: Construct[] = [],
  ): void {
    this.routeTableIds.forEach((routeTableId, zone) => {
      const route = new CfnRoute(this, `${zone + 1}Out`, {
        routeTableId,
        destinationCidrBlock: '0.0.0.0/0',
        ...(targets[zone] ?? targets.at(-1)),
      });
      after.forEach(needed => route.node.addDependency(needed));
    });
  }
}
