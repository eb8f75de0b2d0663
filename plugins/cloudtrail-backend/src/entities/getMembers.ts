import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
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

/** The reference, and everything below it; a circle is gone round once. */
function withDescendants(ref: string, below: Targets): string[] {
  const found = new Set([ref]);
  for (const each of found) {
    below.get(each)?.forEach(entity => found.add(stringifyEntityRef(entity)));
  }
  return [...found];
}

const isKind = (entity: Entity, kind: string) =>
  entity.kind.toLocaleLowerCase('en-US') === kind;

/**
 * Whose activity besides an entity's own belongs to its page, each once: of a
 * group its members and what it owns, with the groups below it; of a system or
 * a domain its parts and theirs. Others are only themselves.
 */
export function getMembers(
  snapshot: CatalogSnapshot,
  entity: Entity,
): Entity[] {
  const ref = stringifyEntityRef(entity);
  if (isKind(entity, 'group')) {
    const owned = indexBy(snapshot, RELATION_OWNED_BY);
    const people = indexBy(snapshot, RELATION_MEMBER_OF);
    const groups = withDescendants(ref, indexBy(snapshot, RELATION_CHILD_OF));
    return [
      ...new Set(
        groups.flatMap(group => [
          ...(people.get(group) ?? []),
          ...(owned.get(group) ?? []),
        ]),
      ),
    ];
  }
  if (isKind(entity, 'system') || isKind(entity, 'domain')) {
    return withDescendants(ref, indexBy(snapshot, RELATION_PART_OF))
      .filter(part => part !== ref)
      .flatMap(part => snapshot.byRef.get(part) ?? []);
  }
  return [];
}
