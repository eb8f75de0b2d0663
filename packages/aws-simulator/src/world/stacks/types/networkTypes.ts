import type { ResourceType } from './ResourceType';

function ec2(
  prefix: string,
  arnName: string,
  type: Partial<ResourceType> = {},
): ResourceType {
  return {
    physicalId: `${prefix}-{hex:17}`,
    arn: `arn:aws:ec2:{region}:{account}:${arnName}/{physicalId}`,
    ...type,
  };
}

/** Resources of Amazon EC2 and Elastic Load Balancing. */
export const networkTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::EC2::VPC': ec2('vpc', 'vpc', {
    attributes: {
      VpcId: '{physicalId}',
      CidrBlock: '{property:CidrBlock}',
      DefaultSecurityGroup: 'sg-{hex:17}',
      DefaultNetworkAcl: 'acl-{hex:17}',
    },
    replacedBy: ['CidrBlock'],
    maybeReplacedBy: ['InstanceTenancy'],
  }),
  'AWS::EC2::Subnet': ec2('subnet', 'subnet', {
    attributes: {
      SubnetId: '{physicalId}',
      AvailabilityZone: '{property:AvailabilityZone}',
      CidrBlock: '{property:CidrBlock}',
      VpcId: '{property:VpcId}',
      NetworkAclAssociationId: 'aclassoc-{hex:17}',
    },
    replacedBy: ['AvailabilityZone', 'CidrBlock', 'VpcId'],
  }),
  'AWS::EC2::RouteTable': ec2('rtb', 'route-table', {
    attributes: { RouteTableId: '{physicalId}' },
    replacedBy: ['VpcId'],
  }),
  'AWS::EC2::Route': {
    physicalId: '{property:RouteTableId}|{property:DestinationCidrBlock}',
    replacedBy: ['RouteTableId', 'DestinationCidrBlock'],
  },
  'AWS::EC2::SubnetRouteTableAssociation': {
    physicalId: 'rtbassoc-{hex:17}',
    replacedBy: ['SubnetId'],
  },
  'AWS::EC2::InternetGateway': ec2('igw', 'internet-gateway', {
    attributes: { InternetGatewayId: '{physicalId}' },
  }),
  'AWS::EC2::VPCGatewayAttachment': {
    physicalId: 'IGW|{property:VpcId}',
    replacedBy: ['VpcId'],
  },
  'AWS::EC2::EIP': {
    physicalId: '52.{octet:1}.{octet:2}.{octet:3}',
    arn: 'arn:aws:ec2:{region}:{account}:elastic-ip/eipalloc-{hex:17}',
    attributes: {
      AllocationId: 'eipalloc-{hex:17}',
      PublicIp: '{physicalId}',
    },
  },
  'AWS::EC2::NatGateway': ec2('nat', 'natgateway', {
    attributes: { NatGatewayId: '{physicalId}' },
    replacedBy: ['SubnetId', 'AllocationId', 'ConnectivityType'],
  }),
  'AWS::EC2::SecurityGroup': ec2('sg', 'security-group', {
    // Its name is no identifier: Ref gives the id.
    attributes: { GroupId: '{physicalId}', VpcId: '{property:VpcId}' },
    replacedBy: ['GroupName', 'GroupDescription', 'VpcId'],
  }),
  'AWS::EC2::SecurityGroupIngress': { physicalId: 'sgr-{hex:17}' },
  'AWS::EC2::SecurityGroupEgress': { physicalId: 'sgr-{hex:17}' },
  'AWS::EC2::VPCEndpoint': ec2('vpce', 'vpc-endpoint', {
    replacedBy: ['ServiceName', 'VpcId', 'VpcEndpointType'],
  }),
  'AWS::EC2::FlowLog': ec2('fl', 'vpc-flow-log', {
    replacedBy: ['ResourceId', 'LogGroupName', 'LogDestination', 'TrafficType'],
  }),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    nameProperty: 'Name',
    maxNameLength: 32,
    physicalId:
      'arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{hex:16}',
    arn: '{physicalId}',
    attributes: {
      LoadBalancerArn: '{physicalId}',
      LoadBalancerName: '{name}',
      LoadBalancerFullName: 'app/{name}/{last:physicalId}',
      DNSName: '{name}-{digits:9}.{region}.elb.amazonaws.com',
      CanonicalHostedZoneID: 'Z14GRHDCWA56QT',
    },
    replacedBy: ['Name', 'Scheme', 'Type'],
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    nameProperty: 'Name',
    maxNameLength: 32,
    physicalId:
      'arn:aws:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{hex:16}',
    arn: '{physicalId}',
    attributes: {
      TargetGroupArn: '{physicalId}',
      TargetGroupName: '{name}',
      TargetGroupFullName: 'targetgroup/{name}/{last:physicalId}',
    },
    replacedBy: ['Name', 'Port', 'Protocol', 'TargetType', 'VpcId'],
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    physicalId:
      'arn:aws:elasticloadbalancing:{region}:{account}:listener/app/{last2:LoadBalancerArn}/{hex:16}',
    arn: '{physicalId}',
    attributes: { ListenerArn: '{physicalId}' },
    replacedBy: ['LoadBalancerArn'],
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    physicalId:
      'arn:aws:elasticloadbalancing:{region}:{account}:listener-rule/app/{last3:ListenerArn}/{hex:16}',
    arn: '{physicalId}',
    attributes: { RuleArn: '{physicalId}' },
    replacedBy: ['ListenerArn'],
  },
};
