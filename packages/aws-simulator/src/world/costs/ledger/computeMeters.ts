import type { Inventory } from '../../stacks/Inventory';
import type { InventoryItem } from '../../stacks/records/resourceRecords';
import { isObject } from '../../stacks/template/Template';
import type { Meter } from './meters';

// AWS states up to 70 %, the portal's estimate counts with half.
const SPOT_SHARE = 0.5;

// An App Runner service that answers a few requests a minute.
const BUSY_SHARE = 0.1;

const UNITS_PER_VCPU = 1024;
const MIB_PER_GB = 1024;

/** The tasks an ECS service wants, by the size of its task definition. */
export function fargateMeters(
  item: InventoryItem,
  inventory: Inventory,
): Meter[] {
  const { properties } = item;
  const definition = inventory.get(
    item,
    'AWS::ECS::TaskDefinition',
    String(properties.TaskDefinition),
  )?.properties;
  const tasks = Number(properties.DesiredCount ?? 1);
  const billed = tasks * (isSpot(properties) ? SPOT_SHARE : 1);
  const isArm =
    isObject(definition?.RuntimePlatform) &&
    definition.RuntimePlatform.CpuArchitecture === 'ARM64';
  return [
    {
      item: isArm ? 'fargate-arm-vcpu' : 'fargate-x86-vcpu',
      quantity: (billed * Number(definition?.Cpu ?? 256)) / UNITS_PER_VCPU,
    },
    {
      item: isArm ? 'fargate-arm-memory' : 'fargate-x86-memory',
      quantity: (billed * Number(definition?.Memory ?? 512)) / MIB_PER_GB,
    },
    {
      item: 'public-ipv4-hour',
      quantity: hasPublicAddress(properties) ? tasks : 0,
    },
  ];
}

/** One instance of an App Runner service: memory always, processors while it answers. */
export function appRunnerMeters({ properties }: InventoryItem): Meter[] {
  const instance = isObject(properties.InstanceConfiguration)
    ? properties.InstanceConfiguration
    : {};
  return [
    {
      item: 'app-runner-vcpu',
      quantity: BUSY_SHARE * amountOf(instance.Cpu ?? '1 vCPU', UNITS_PER_VCPU),
    },
    {
      item: 'app-runner-memory',
      quantity: amountOf(instance.Memory ?? '2 GB', MIB_PER_GB),
    },
  ];
}

/** `1 vCPU` and `1024` are the same. */
function amountOf(text: unknown, unitsInOne: number): number {
  const amount = Number.parseFloat(String(text));
  return /[a-z]/i.test(String(text)) ? amount : amount / unitsInOne;
}

function isSpot({ CapacityProviderStrategy }: InventoryItem['properties']) {
  return JSON.stringify(CapacityProviderStrategy ?? '').includes(
    'FARGATE_SPOT',
  );
}

function hasPublicAddress({
  NetworkConfiguration,
}: InventoryItem['properties']) {
  return JSON.stringify(NetworkConfiguration ?? '').includes(
    '"AssignPublicIp":"ENABLED"',
  );
}
