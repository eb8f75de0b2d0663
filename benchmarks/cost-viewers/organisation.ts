import type { Entity } from '@backstage/catalog-model';
import { createEntity } from '../portal/createEntity';

export const COMPONENTS = 1_000;
export const TEAMS = 40;
const SYSTEMS = 20;

const two = (index: number) => String(index + 1).padStart(2, '0');

export const toTeam = (index: number) => `group:default/team-${two(index)}`;

export const toName = (index: number) =>
  `component-${String(index + 1).padStart(4, '0')}`;

/** A thousand components with costs, owned by forty teams of one department. */
export function createOrganisation(): Entity[] {
  const teams = Array.from({ length: TEAMS }, (_, index) =>
    createEntity('Group', `team-${two(index)}`, [
      ['childOf', 'group:default/department'],
    ]),
  );
  const systems = Array.from({ length: SYSTEMS }, (_, index) =>
    createEntity('System', `system-${two(index)}`, [
      ['ownedBy', toTeam(index % TEAMS)],
    ]),
  );
  const components = Array.from({ length: COMPONENTS }, (_, index) =>
    createEntity(
      'Component',
      toName(index),
      [
        ['ownedBy', toTeam(index % TEAMS)],
        ['partOf', `system:default/system-${two(index % SYSTEMS)}`],
      ],
      { 'aws.amazon.com/cost-insights-tags': `Component=${toName(index)}` },
    ),
  );
  const department = createEntity('Group', 'department', []);
  return [department, ...teams, ...systems, ...components];
}
