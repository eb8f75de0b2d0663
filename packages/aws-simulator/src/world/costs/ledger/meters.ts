import type { Inventory } from '../../stacks/Inventory';
import type { InventoryItem } from '../../stacks/records/resourceRecords';
import { isObject } from '../../stacks/template/Template';
import {
  billedItems,
  HOURS_PER_MONTH,
  type BilledItemId,
} from '../billedItems';
import { appRunnerMeters, fargateMeters } from './computeMeters';

/** What something uses in each hour; of what is billed monthly, how many. */
export type Meter = { item: BilledItemId; quantity: number };

type MetersOf = (
  item: InventoryItem,
  inventory: Inventory,
) => ReadonlyArray<Meter>;

// A quiet service, see quietLife; the assumptions of the portal's estimate are
// higher.
const LCU = 0.1;
const NAT_GB_PER_MONTH = 5;
const BACKUP_GB = 5;
const IMAGES_GB = 0.4;
const LOGS_GB_PER_MONTH = 0.05;
const ENDPOINT_ZONES = 2;

const one =
  (...ids: BilledItemId[]): MetersOf =>
  () =>
    ids.map(item => ({ item, quantity: 1 }));

const metersByType: Readonly<Record<string, MetersOf>> = {
  'AWS::ECS::Service': fargateMeters,
  'AWS::AppRunner::Service': appRunnerMeters,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ properties }) => [
    { item: 'alb-hour', quantity: 1 },
    { item: 'alb-lcu', quantity: LCU },
    ...(properties.Scheme === 'internal'
      ? []
      : [{ item: 'public-ipv4-hour', quantity: zones(properties) } as const]),
  ],
  'AWS::EC2::NatGateway': () => [
    { item: 'nat-gateway-hour', quantity: 1 },
    { item: 'nat-gateway-data', quantity: NAT_GB_PER_MONTH / HOURS_PER_MONTH },
  ],
  'AWS::EC2::EIP': one('public-ipv4-hour'),
  'AWS::EC2::VPCEndpoint': ({ properties }) =>
    properties.VpcEndpointType === 'Interface'
      ? [
          {
            item: 'vpc-endpoint-hour',
            quantity: lengthOf(properties.SubnetIds) || ENDPOINT_ZONES,
          },
        ]
      : [],
  'AWS::RDS::DBInstance': databaseMeters,
  'AWS::ECR::Repository': () => [{ item: 'ecr-storage', quantity: IMAGES_GB }],
  'AWS::SecretsManager::Secret': one('secret'),
  'AWS::Backup::BackupVault': () => [
    { item: 'backup-storage', quantity: BACKUP_GB },
  ],
  'AWS::Logs::LogGroup': () => [
    { item: 'logs-ingestion', quantity: LOGS_GB_PER_MONTH / HOURS_PER_MONTH },
  ],
  'AWS::CloudWatch::Alarm': one('alarm'),
  'AWS::CloudWatch::Dashboard': one('dashboard'),
  'AWS::Route53::HostedZone': one('hosted-zone'),
  'AWS::KMS::Key': one('kms-key'),
  'AWS::WAFv2::WebACL': ({ properties }) => [
    { item: 'waf-web-acl', quantity: 1 },
    { item: 'waf-rule', quantity: lengthOf(properties.Rules) },
  ],
};

/** What AWS bills of a resource while it is as it is; nothing for most types. */
export function metersOf(item: InventoryItem, inventory: Inventory): Meter[] {
  const read = Object.hasOwn(metersByType, item.type)
    ? metersByType[item.type]
    : undefined;
  return (read?.(item, inventory) ?? []).filter(({ quantity }) => quantity > 0);
}

function databaseMeters({ properties }: InventoryItem): Meter[] {
  const copies = String(properties.MultiAZ) === 'true' ? 2 : 1;
  const instance = `rds-${properties.DBInstanceClass}`;
  return [
    {
      item: isBilled(instance) ? instance : 'rds-db.t4g.micro',
      quantity: copies,
    },
    {
      item: 'rds-gp3-storage',
      quantity: copies * Number(properties.AllocatedStorage ?? 20),
    },
  ];
}

function isBilled(id: string): id is BilledItemId {
  return Object.hasOwn(billedItems, id);
}

function zones({ Subnets, SubnetMappings }: InventoryItem['properties']) {
  return lengthOf(Subnets) || lengthOf(SubnetMappings) || ENDPOINT_ZONES;
}

function lengthOf(list: unknown): number {
  if (Array.isArray(list)) {
    return list.length;
  }
  return isObject(list) ? 1 : 0;
}
