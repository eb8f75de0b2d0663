import type { Entity } from '@backstage/catalog-model';

export const platformAccount = '111122223333';
export const salesAccount = '444455556666';
const tokyo = 'ap-northeast-1';
const platform = `${tokyo}:${platformAccount}`;

export const ecsServiceArn = `arn:aws:ecs:${platform}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory`;
export const rdsInstanceArn = `arn:aws:rds:${platform}:db:drone-prod-engineer-rds`;
export const salesServiceArn = `arn:aws:ecs:${tokyo}:${salesAccount}:service/sales-prod-engineer-ecs/sales-prod-engineer-ecs-sales-support`;

type Relations = Array<[type: string, targetRef: string]>;

const entity = (
  kind: string,
  name: string,
  relations: Relations,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec: {},
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

const user = (name: string, group: string, email?: string): Entity => ({
  ...entity('User', name, [['memberOf', `group:default/${group}`]], {
    'aws.amazon.com/iam-user-name': name,
  }),
  spec: { profile: { displayName: `サンプル ${name}`, email } },
});

const ownedBy = (group: string): [string, string] => [
  'ownedBy',
  `group:default/${group}`,
];
const partOf = (ref: string): [string, string] => ['partOf', ref];
const drone = 'system:default/drone';

/** The sample organisation. */
export const sampleCatalog: Entity[] = [
  entity('Group', 'production-systems', []),
  entity('Group', 'platform', [
    ['childOf', 'group:default/production-systems'],
  ]),
  entity('Group', 'sales-systems', []),
  entity('Group', 'audit', []),
  user('engineer', 'platform', 'engineer@example.com'),
  user('operator', 'platform'),
  user('manager', 'production-systems'),
  user('seller', 'sales-systems'),
  user('auditor', 'audit'),
  user('administrator', 'platform'),
  entity('System', 'drone', [ownedBy('platform')]),
  entity('System', 'sales', [ownedBy('sales-systems')]),
  entity('Component', 'parts-inventory', [ownedBy('platform'), partOf(drone)], {
    'aws.amazon.com/account-id': platformAccount,
    'aws.amazon.com/region': tokyo,
    'aws.amazon.com/amazon-ecs-service-arn': ecsServiceArn,
    'aws.amazon.com/log-groups': '/ecs/drone-prod-engineer-ecs-parts-inventory',
  }),
  entity(
    'Resource',
    'parts-inventory-database',
    [
      ownedBy('platform'),
      partOf(drone),
      partOf('component:default/parts-inventory'),
    ],
    { 'aws.amazon.com/rds-instance-arn': rdsInstanceArn },
  ),
  entity(
    'Component',
    'sales-support',
    [ownedBy('sales-systems'), partOf('system:default/sales'), partOf(drone)],
    { 'aws.amazon.com/amazon-ecs-service-arn': salesServiceArn },
  ),
  entity('Component', 'unbound', [ownedBy('platform')]),
  entity('Component', 'broken', [ownedBy('platform')], {
    'aws.amazon.com/rds-instance-arn': 'not-an-arn',
  }),
];
