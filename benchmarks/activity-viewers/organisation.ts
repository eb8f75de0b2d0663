import type { Entity } from '@backstage/catalog-model';

const region = 'ap-northeast-1';
const cluster = `arn:aws:ecs:${region}:111122223333:service/drone-prod-engineer-ecs`;

const toRelations = (relations: Array<[type: string, targetRef: string]>) =>
  relations.map(([type, targetRef]) => ({ type, targetRef }));

const entity = (
  kind: string,
  name: string,
  relations: Array<[type: string, targetRef: string]>,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'default', name, annotations },
  spec: {},
  relations: toRelations(relations),
});

/** What the simulated AWS has, in a catalog: who, what, and whose. */
export const organisation: Entity[] = [
  entity('Group', 'team-parts', [['hasMember', 'user:default/engineer']]),
  entity('User', 'engineer', [['memberOf', 'group:default/team-parts']], {
    'aws.amazon.com/iam-user-name': 'engineer',
  }),
  entity(
    'Component',
    'parts-inventory',
    [
      ['ownedBy', 'group:default/team-parts'],
      ['partOf', 'system:default/drone'],
    ],
    {
      'aws.amazon.com/amazon-ecs-service-arn': `${cluster}/drone-prod-engineer-ecs-parts-inventory`,
    },
  ),
  entity('System', 'drone', [['ownedBy', 'group:default/team-parts']]),
];
