import type { Entity } from '@backstage/catalog-model';
import { createEntity } from '../portal/createEntity';

const region = 'ap-northeast-1';
const cluster = `arn:aws:ecs:${region}:111122223333:service/drone-prod-engineer-ecs`;

/** What the simulated AWS has, in a catalog: who, what, and whose. */
export const organisation: Entity[] = [
  createEntity('Group', 'team-parts', [['hasMember', 'user:default/engineer']]),
  createEntity('User', 'engineer', [['memberOf', 'group:default/team-parts']], {
    'aws.amazon.com/iam-user-name': 'engineer',
  }),
  createEntity(
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
  createEntity('System', 'drone', [['ownedBy', 'group:default/team-parts']]),
];
