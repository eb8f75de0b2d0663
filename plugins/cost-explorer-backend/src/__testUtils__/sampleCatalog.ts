import type { Entity } from '@backstage/catalog-model';

const tags = 'aws.amazon.com/cost-insights-tags';
const where = 'ap-northeast-1:111122223333';

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

const ownedBy = (group: string): [string, string] => [
  'ownedBy',
  `group:default/${group}`,
];
const partOf = (ref: string): [string, string] => ['partOf', ref];

const drone = 'system:default/drone';

/** The sample organisation, some entities of which are awkward. */
export const sampleCatalog: Entity[] = [
  {
    ...entity('Group', 'production-systems', []),
    spec: { profile: { displayName: '生産システム' } },
  },
  entity('Group', 'platform', [
    ['childOf', 'group:default/production-systems'],
  ]),
  entity('Group', 'sales-systems', []),
  entity('Group', 'empty-team', []),
  entity('System', 'drone', [ownedBy('platform')]),
  entity('System', 'sales', [ownedBy('sales-systems')]),
  entity('Component', 'parts-inventory', [ownedBy('platform'), partOf(drone)], {
    [tags]: 'Component=parts-inventory',
    'aws.amazon.com/amazon-ecs-service-arn': `arn:aws:ecs:${where}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory`,
  }),
  // the same tag as the component, and reached by two ways
  entity(
    'Resource',
    'parts-inventory-database',
    [
      ownedBy('platform'),
      partOf(drone),
      partOf('component:default/parts-inventory'),
    ],
    { [tags]: 'Component=parts-inventory' },
  ),
  entity(
    'Component',
    'flight-telemetry',
    [ownedBy('production-systems'), partOf(drone)],
    {
      [tags]: 'Component=flight-telemetry',
      'aws.amazon.com/rds-instance-arn': `arn:aws:rds:${where}:db:drone-dev-operator-rds`,
    },
  ),
  entity(
    'Component',
    'sales-support',
    [ownedBy('sales-systems'), partOf('system:default/sales'), partOf(drone)],
    { [tags]: 'Component=sales-support' },
  ),
  // by another tag than the usual one
  entity('Component', 'archive', [ownedBy('platform')], {
    [tags]: 'Project=archive',
  }),
  entity('Component', 'beijing-store', [ownedBy('sales-systems')], {
    [tags]: 'Component=beijing-store',
  }),
  entity('Component', 'quoted', [ownedBy('platform')], {
    [tags]: 'Component==1+1\\,"部品" \'x\'',
  }),
  entity('Component', 'broken', [ownedBy('platform')], { [tags]: 'Component' }),
  entity('Component', 'not-yet', [ownedBy('platform')], {
    [tags]: 'Stage=later',
  }),
  entity('Component', 'unbound', [ownedBy('platform')]),
];
