import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogSnapshot } from './CatalogSnapshots';

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

/** The references, and everything below them; a circle is gone round once. */
function withDescendants(refs: readonly string[], below: Targets): string[] {
  const found = new Set(refs);
  for (const ref of found) {
    below.get(ref)?.forEach(entity => found.add(stringifyEntityRef(entity)));
  }
  return [...found];
}

/** Groups and systems cost what they are made of. */
export const isCollective = (entity: Entity): boolean =>
  ['group', 'system'].includes(entity.kind.toLocaleLowerCase('en-US'));

/** A group, and every group below it. */
export function getGroupTree(snapshot: CatalogSnapshot, ref: string): string[] {
  return withDescendants([ref], indexBy(snapshot, RELATION_CHILD_OF));
}

/**
 * What a group or a system is made of, each once and without itself: of a group
 * what it and the groups below it own, of a system its parts and theirs.
 */
export function getMembers(
  snapshot: CatalogSnapshot,
  entity: Entity,
): Entity[] {
  const ref = stringifyEntityRef(entity);
  if (entity.kind.toLocaleLowerCase('en-US') === 'group') {
    const owned = indexBy(snapshot, RELATION_OWNED_BY);
    const groups = getGroupTree(snapshot, ref);
    return [...new Set(groups.flatMap(group => owned.get(group) ?? []))];
  }
  const parts = withDescendants([ref], indexBy(snapshot, RELATION_PART_OF));
  return parts
    .filter(part => part !== ref)
    .flatMap(part => snapshot.byRef.get(part) ?? []);
}
