import { awsPriceIds, type AwsPriceId } from '@hangar/plugin-aws-common';
import type {
  EnvironmentResource,
  EnvironmentStack,
} from './environmentStacks';

/** So much of one thing that AWS bills, in a month. */
export type ResourceUsage = { priceId: AwsPriceId; quantity: number };

type Properties = Record<string, unknown>;
type Lookup = (reference: unknown) => Properties;
type ToUsages = (properties: Properties, lookUp: Lookup) => ResourceUsage[];

/** AWS prices a month as 730 hours. */
const HOURS = 730;

const once =
  (priceId: AwsPriceId): ToUsages =>
  () => [{ priceId, quantity: 1 }];
const hourly =
  (...priceIds: AwsPriceId[]): ToUsages =>
  () =>
    priceIds.map(priceId => ({ priceId, quantity: HOURS }));

function toNumber(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

function toRecord(value: unknown): Properties {
  return typeof value === 'object' && value !== null
    ? (value as Properties)
    : {};
}

const getDatabase: ToUsages = properties => {
  const copies = String(properties.MultiAZ) === 'true' ? 2 : 1;
  const id = `rds-${properties.DBInstanceClass}`;
  const priceId = awsPriceIds.find(known => known === id);
  const storage = toNumber(properties.AllocatedStorage);
  return [
    ...(priceId ? [{ priceId, quantity: copies * HOURS }] : []),
    { priceId: 'rds-gp3-storage', quantity: copies * storage },
  ];
};

const getEcsService: ToUsages = (properties, lookUp) => {
  const task = lookUp(properties.TaskDefinition);
  const { CpuArchitecture } = toRecord(task.RuntimePlatform);
  const hours = toNumber(properties.DesiredCount ?? 1) * HOURS;
  const isArm = CpuArchitecture === 'ARM64';
  const vcpuId = isArm ? 'fargate-arm-vcpu' : 'fargate-x86-vcpu';
  const memoryId = isArm ? 'fargate-arm-memory' : 'fargate-x86-memory';
  return [
    { priceId: vcpuId, quantity: (toNumber(task.Cpu) / 1024) * hours },
    { priceId: memoryId, quantity: (toNumber(task.Memory) / 1024) * hours },
  ];
};

const getAppRunner: ToUsages = ({ InstanceConfiguration }) => {
  const { Memory } = toRecord(InstanceConfiguration);
  const memory = toNumber(String(Memory ?? 0).replace(/ GB$/, ''));
  const gigabytes = memory > 100 ? memory / 1024 : memory;
  return [{ priceId: 'app-runner-memory', quantity: gigabytes * HOURS }];
};

const getEndpoint: ToUsages = ({ VpcEndpointType, SubnetIds }) => {
  const zones = Array.isArray(SubnetIds) ? SubnetIds.length : 1;
  return VpcEndpointType === 'Interface'
    ? [{ priceId: 'vpc-endpoint-hour', quantity: zones * HOURS }]
    : [];
};

const getWebAcl: ToUsages = ({ Rules }) => [
  { priceId: 'waf-web-acl', quantity: 1 },
  { priceId: 'waf-rule', quantity: Array.isArray(Rules) ? Rules.length : 0 },
];

/** What costs money merely by being there. Traffic, storage of logs and images come on top. */
const usages: Readonly<Record<string, ToUsages>> = {
  'AWS::AppRunner::Service': getAppRunner,
  'AWS::CloudWatch::Alarm': once('alarm'),
  'AWS::CloudWatch::Dashboard': once('dashboard'),
  'AWS::EC2::EIP': hourly('public-ipv4-hour'),
  'AWS::EC2::NatGateway': hourly('nat-gateway-hour'),
  'AWS::EC2::VPCEndpoint': getEndpoint,
  'AWS::ECS::Service': getEcsService,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': hourly('alb-hour'),
  'AWS::RDS::DBInstance': getDatabase,
  'AWS::Route53::HostedZone': once('hosted-zone'),
  'AWS::SecretsManager::Secret': once('secret'),
  'AWS::WAFv2::WebACL': getWebAcl,
};

/** The resource types that have a price of their own. */
export const pricedTypes: readonly string[] = Object.keys(usages);

/**
 * What a resource uses in a month by being there, from its properties in the
 * template; empty for what is free or billed by use.
 */
export function getResourceUsages(
  resource: EnvironmentResource,
  stacks: EnvironmentStack[],
): ResourceUsage[] {
  const resources = stacks.flatMap(stack => stack.resources);
  const lookUp = (reference: unknown) => {
    const { Ref } = toRecord(reference);
    return (
      resources.find(({ logicalId }) => logicalId === Ref)?.properties ?? {}
    );
  };
  const found = usages[resource.type]?.(resource.properties, lookUp) ?? [];
  return found.filter(({ quantity }) => quantity > 0);
}
