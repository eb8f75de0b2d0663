import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CASES, caseOf } from './support/parameters.ts';
import {
  only,
  type Resource,
  resourcesOf,
  synthesise,
} from './support/synth.ts';

const PUBLIC = 'ecs-fargate public nat-gateway dev';
const NAT = 'ecs-fargate private nat-gateway dev';
const NAT_PROD = 'ecs-fargate private nat-gateway prod';
const ENDPOINTS = 'ecs-fargate private vpc-endpoints dev';

/** The subnets of a case: address, and which zone of the region. */
const subnets = (title: string) =>
  resourcesOf(title, 'AWS::EC2::Subnet').map(({ Properties }) => [
    Properties.CidrBlock,
    JSON.stringify(Properties.AvailabilityZone).replace(/\D/g, ''),
  ]);

type Rule = {
  CidrIp?: string;
  FromPort?: number;
  ToPort?: number;
  SourceSecurityGroupId?: unknown;
};

const rulesOf = ({ Properties }: Resource) =>
  (Properties.SecurityGroupIngress ?? []) as Rule[];

/** Ports that anybody may reach, by the name of the security group. */
function openPorts(title: string): Record<string, number[]> {
  const open = resourcesOf(title, 'AWS::EC2::SecurityGroup').flatMap(group =>
    rulesOf(group)
      .filter(({ CidrIp }) => CidrIp)
      .map(({ CidrIp, FromPort = -1, ToPort }) => {
        assert.equal(CidrIp, '0.0.0.0/0');
        assert.equal(FromPort, ToPort);
        return [String(group.Properties.GroupName), FromPort] as const;
      }),
  );
  const byGroup: Record<string, number[]> = {};
  open.forEach(([name, port]) => (byGroup[name] ??= []).push(port));
  return byGroup;
}

const countOf = (title: string, type: string) =>
  resourcesOf(title, type).length;

describe('network: public', () => {
  test('is the VPC of the documents to the letter', () => {
    assert.equal(only(PUBLIC, 'AWS::EC2::VPC').CidrBlock, '10.0.0.0/20');
    assert.deepEqual(subnets(PUBLIC), [
      ['10.0.0.0/24', '0'],
      ['10.0.1.0/24', '1'],
    ]);
    assert.equal(countOf(PUBLIC, 'AWS::EC2::InternetGateway'), 1);
    for (const type of ['NatGateway', 'VPCEndpoint', 'EIP']) {
      assert.equal(countOf(PUBLIC, `AWS::EC2::${type}`), 0);
    }
    const routes = resourcesOf(PUBLIC, 'AWS::EC2::Route');
    assert.equal(routes.length, 2);
    for (const { Properties } of routes) {
      assert.equal(Properties.DestinationCidrBlock, '0.0.0.0/0');
      assert.ok(Properties.GatewayId);
    }
  });

  test('opens 8080, and 80 beside it, to all, and gives tasks a public address', () => {
    assert.deepEqual(openPorts(PUBLIC), {
      'drone-dev-engineer-sg-north-parts': [8080, 80],
    });
    assert.partialDeepStrictEqual(only(PUBLIC, 'AWS::ECS::Service'), {
      NetworkConfiguration: {
        AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' },
      },
    });
    assert.equal(
      countOf(PUBLIC, 'AWS::ElasticLoadBalancingV2::LoadBalancer'),
      0,
    );
  });
});

describe('network: private', () => {
  const three = [
    ['10.0.1.0/24', '0'],
    ['10.0.2.0/24', '1'],
    ['10.0.11.0/24', '0'],
    ['10.0.12.0/24', '1'],
    ['10.0.21.0/24', '0'],
    ['10.0.22.0/24', '1'],
  ];

  test('has public, application and database subnets in two zones', () => {
    for (const title of [NAT, NAT_PROD, ENDPOINTS]) {
      assert.equal(only(title, 'AWS::EC2::VPC').CidrBlock, '10.0.0.0/16');
      assert.deepEqual(subnets(title), three);
    }
  });

  test('opens the load balancer only, and 8080 to nobody but it', () => {
    for (const { title, parameters } of CASES) {
      if (parameters.network === 'public') continue;
      const isEcs = parameters.platform === 'ecs-fargate';
      const ports = parameters.domain ? [80, 443] : [80];
      const name = `${parameters.names['security-group']}-load-balancer`;
      assert.deepEqual(openPorts(title), isEcs ? { [name]: ports } : {});
    }
    const rules = resourcesOf(NAT, 'AWS::EC2::SecurityGroupIngress').filter(
      ({ Properties }) => Properties.FromPort === 8080,
    );
    assert.equal(rules.length, 1);
    assert.ok(rules[0]?.Properties.SourceSecurityGroupId);
    assert.partialDeepStrictEqual(only(NAT, 'AWS::ECS::Service'), {
      NetworkConfiguration: {
        AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' },
      },
    });
  });

  test('leaves through one NAT gateway, in prod through one in each zone', () => {
    assert.equal(countOf(NAT, 'AWS::EC2::NatGateway'), 1);
    assert.equal(countOf(NAT_PROD, 'AWS::EC2::NatGateway'), 2);
    for (const title of [NAT, NAT_PROD]) {
      const toNat = resourcesOf(title, 'AWS::EC2::Route').filter(
        ({ Properties }) => Properties.NatGatewayId,
      );
      assert.equal(toNat.length, 2);
      const used = new Set(
        toNat.map(({ Properties }) => JSON.stringify(Properties.NatGatewayId)),
      );
      assert.equal(used.size, countOf(title, 'AWS::EC2::NatGateway'));
      assert.equal(countOf(title, 'AWS::EC2::VPCEndpoint'), 0);
    }
  });

  test('or reaches AWS alone, through endpoints in both zones', () => {
    assert.equal(countOf(ENDPOINTS, 'AWS::EC2::NatGateway'), 0);
    const services = resourcesOf(ENDPOINTS, 'AWS::EC2::VPCEndpoint').map(
      ({ Properties }) => {
        const name = JSON.stringify(Properties.ServiceName).match(
          /\.([\w.]+)"\]\]/,
        );
        const subnetIds = (Properties.SubnetIds ?? []) as unknown[];
        return [name?.[1], Properties.VpcEndpointType, subnetIds.length];
      },
    );
    assert.deepEqual(services, [
      ['ecr.api', 'Interface', 2],
      ['ecr.dkr', 'Interface', 2],
      ['logs', 'Interface', 2],
      ['secretsmanager', 'Interface', 2],
      ['s3', 'Gateway', 0],
    ]);
    const routes = resourcesOf(ENDPOINTS, 'AWS::EC2::Route');
    assert.equal(routes.length, 2, 'of the public subnets');
  });
});

describe('Every network', () => {
  test('lets the service alone to the database, and the database nowhere', () => {
    for (const one of CASES) {
      const { resources } = synthesise(one);
      const name = `${one.parameters.names['security-group']}-database`;
      const group = resources.find(
        ({ Properties }) => Properties.GroupName === name,
      );
      assert.ok(group);
      assert.deepEqual(rulesOf(group), []);
      assert.deepEqual(
        (group.Properties.SecurityGroupEgress as Rule[]).map(
          ({ CidrIp }) => CidrIp,
        ),
        ['255.255.255.255/32'],
      );
      const into = resources.filter(
        ({ Type, Properties }) =>
          Type === 'AWS::EC2::SecurityGroupIngress' &&
          JSON.stringify(Properties.GroupId).includes(group.logicalId),
      );
      assert.equal(into.length, 1);
      assert.equal(into[0]?.Properties.FromPort, 5432);
      assert.equal(into[0]?.Properties.ToPort, 5432);
      assert.ok(into[0]?.Properties.SourceSecurityGroupId);
    }
  });

  test('records refused connections', () => {
    for (const title of [PUBLIC, NAT, 'app-runner public nat-gateway dev']) {
      assert.equal(only(title, 'AWS::EC2::FlowLog').TrafficType, 'REJECT');
      assert.equal(caseOf(title).title, title);
    }
  });
});
