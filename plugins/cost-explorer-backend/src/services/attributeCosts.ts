import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AllocatedSelector, CostAllocations } from '../store';
import { type CostKey, toCostKeys, toKeyText } from './costKeys';
import type { EntitySelectors } from './EntitySelectors';

/** An entity with the costs that are counted as its own. */
export type AttributedCosts = {
  entity: Entity;
  entityRef: string;
  /** Each belongs to one entity only. */
  own: CostKey[];
  /** Costs it has in common with another entity, where they are counted. */
  sharedWith: string[];
};

/** The most telling one of entities with the same tags comes first. */
const kindOrder = ['component', 'resource', 'system', 'group'];

const getKindOrder = ({ kind }: Entity) => {
  const index = kindOrder.indexOf(kind.toLocaleLowerCase('en-US'));
  return index < 0 ? kindOrder.length : index;
};

/**
 * Counts each cost once: what several entities are tagged with is counted as
 * that one's whose tags say it the most precisely; a component comes before its
 * database.
 *
 * @param allocated - what the entities cost together, each cost once
 */
export function attributeCosts(
  entities: readonly Entity[],
  options: {
    allocated: readonly AllocatedSelector[];
    allocations: CostAllocations;
    selectors: EntitySelectors;
  },
): AttributedCosts[] {
  const { allocations, selectors } = options;
  const wanted = new Set(toCostKeys(options.allocated).map(toKeyText));
  const owners = new Map<string, string>();
  const candidates = entities
    .map(entity => {
      const { selector } = selectors.get(entity);
      const resolved = selector && allocations.resolve(selector);
      const keys = toCostKeys(resolved ?? []).filter(key =>
        wanted.has(toKeyText(key)),
      );
      return { entity, entityRef: stringifyEntityRef(entity), keys };
    })
    .sort(
      (one, other) =>
        one.keys.length - other.keys.length ||
        getKindOrder(one.entity) - getKindOrder(other.entity) ||
        (one.entityRef < other.entityRef ? -1 : 1),
    );
  return candidates.map(({ entity, entityRef, keys }) => {
    const own = keys.filter(key => !owners.has(toKeyText(key)));
    own.forEach(key => owners.set(toKeyText(key), entityRef));
    const others = keys.flatMap(key => owners.get(toKeyText(key)) ?? []);
    const sharedWith = [...new Set(others)].filter(ref => ref !== entityRef);
    return { entity, entityRef, own, sharedWith };
  });
}
