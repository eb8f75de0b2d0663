import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogSnapshot } from './CatalogSnapshot';

type Targets = ReadonlyMap<string, Entity[]>;

const indexes = new WeakMap<CatalogSnapshot, Map<string, Targets>>();

/** The entities that have a relation to each reference. */
function indexBy(snapshot: CatalogSnapshot, type: string): Targets {
  const known = indexes.get(snapshot) ?? new Map<string, Targets>();
  indexes.set(snapshot, known);
  const existing = known.get(type);
  if (existing) {
    return existing;
  }
  const index = new Map<string, Entity[]>();
  for (const entity of snapshot.entities) {
    for (const relation of entity.relations ?? []) {
      if (relation.type === type) {
        const sources = index.get(relation.targetRef) ?? [];
        sources.push(entity);
        index.set(relation.targetRef, sources);
      }
    }
  }
  known.set(type, index);
  return index;
}

/** The reference, and everything below it; a circle is gone round once. */
function withDescendants(ref: string, below: Targets): string[] {
  const found = new Set([ref]);
  for (const each of found) {
    below.get(each)?.forEach(entity => found.add(stringifyEntityRef(entity)));
  }
  return [...found];
}

/**
 * The refs of a group and of every group below it.
 *
 * @param ref - an entity ref in full; it need not be in the snapshot
 * @public
 */
export const getGroupTree = (
  snapshot: CatalogSnapshot,
  ref: string,
): string[] => withDescendants(ref, indexBy(snapshot, RELATION_CHILD_OF));

/**
 * What an entity is made of, each once and without itself: of a group its people
 * and what it owns, with the groups below it; of a system or a domain its parts
 * and theirs. Others are made of nothing. Of kinds that the snapshot lacks, there
 * are no members.
 *
 * @public
 */
export function getEntityMembers(
  snapshot: CatalogSnapshot,
  entity: Entity,
): Entity[] {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'group') {
    const people = indexBy(snapshot, RELATION_MEMBER_OF);
    const owned = indexBy(snapshot, RELATION_OWNED_BY);
    const members = getGroupTree(snapshot, ref).flatMap(group => [
      ...(people.get(group) ?? []),
      ...(owned.get(group) ?? []),
    ]);
    return [...new Set(members)];
  }
  if (kind === 'system' || kind === 'domain') {
    return withDescendants(ref, indexBy(snapshot, RELATION_PART_OF))
      .filter(part => part !== ref)
      .flatMap(part => snapshot.byRef.get(part) ?? []);
  }
  return [];
}
