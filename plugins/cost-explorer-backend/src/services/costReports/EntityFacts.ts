import {
  type Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { parseAwsResourceName } from '@hangar/plugin-aws-common';
import { type CatalogSnapshot, getGroupTree } from '@hangar/plugin-aws-node';
import type {
  CostGroupBy,
  CostReportFilter,
} from '@hangar/plugin-cost-explorer-common';
import { getOwnerRef, getResourceNames } from '../toBudgetSubject';

/** What a report groups and filters entities by; `''` where it is not known. */
export type EntityFacts = Record<
  Exclude<CostGroupBy, 'service' | 'account'>,
  string
>;

const known = new WeakMap<Entity, EntityFacts>();

function getSystemRef(entity: Entity): string {
  if (entity.kind.toLocaleLowerCase('en-US') === 'system') {
    return stringifyEntityRef(entity);
  }
  const system = entity.relations?.find(
    ({ type, targetRef }) =>
      type === RELATION_PART_OF && targetRef.startsWith('system:'),
  );
  return system?.targetRef ?? '';
}

/** Environment and creator come from the names of its AWS resources. */
export function getEntityFacts(entity: Entity): EntityFacts {
  const existing = known.get(entity);
  if (existing) {
    return existing;
  }
  const name = getResourceNames(entity)
    .map(parseAwsResourceName)
    .find(parts => parts !== undefined);
  const facts = {
    entity: stringifyEntityRef(entity),
    owner: getOwnerRef(entity) ?? '',
    system: getSystemRef(entity),
    environment: name?.environment ?? '',
    creator: name?.user ?? '',
  };
  known.set(entity, facts);
  return facts;
}

/** Whether an entity meets what a report is filtered by. A group stands for those below it too. */
export function createEntityFilter(
  filter: CostReportFilter,
  snapshot: CatalogSnapshot,
): (entity: Entity) => boolean {
  const wanted = {
    owner:
      filter.owner &&
      new Set(filter.owner.flatMap(ref => getGroupTree(snapshot, ref))),
    system: filter.system && new Set(filter.system),
    environment: filter.environment && new Set(filter.environment),
    creator: filter.creator && new Set(filter.creator),
  };
  return entity => {
    const facts = getEntityFacts(entity);
    return (Object.keys(wanted) as Array<keyof typeof wanted>).every(
      field => wanted[field]?.has(facts[field]) ?? true,
    );
  };
}
