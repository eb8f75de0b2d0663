import {
  activityFacets,
  type ActivityFacet,
} from '@hangar/plugin-cloudtrail-common';
import type { Dictionary } from '../dictionary/Dictionaries';
import type { Conditions } from '../query/Conditions';
import { withShapes } from '../query/groups';
import { needsPrincipal } from '../query/pairs';
import { listOwnFacets, selectShapes } from '../query/selectShapes';
import type { ActivityQuery } from '../types';

/** A facet whose value is said by the shape. */
export type ShapeFacet = Exclude<ActivityFacet, 'user'>;

/** The shapes that each facet counts; `undefined` is all. */
export type FacetShapes = Map<ShapeFacet, Set<number> | undefined>;

const shapeFacets = activityFacets.filter(
  (facet): facet is ShapeFacet => facet !== 'user',
);

/** Shapes that each facet counts: those of the query without the facet's own condition. */
export function selectFacetShapes(
  dictionary: Dictionary,
  query: ActivityQuery,
  conditions: Conditions,
): FacetShapes {
  const own = listOwnFacets(query);
  return new Map(
    shapeFacets.map(facet => [
      facet,
      own.includes(facet)
        ? selectShapes(dictionary, query, facet)
        : conditions.shapes,
    ]),
  );
}

/**
 * What the operations beside the chosen ones are counted by, where there are
 * counts of operations alone: their shapes would be all there are.
 */
export function toNameConditions(
  dictionary: Dictionary,
  query: ActivityQuery,
  conditions: Conditions,
  selected: Set<number> | undefined,
): Conditions | undefined {
  if (
    !query.eventNames ||
    conditions.links.length > 0 ||
    needsPrincipal(conditions)
  ) {
    return undefined;
  }
  const others = withShapes(conditions, dictionary, selected);
  return others.names && { ...others, groups: others.names };
}

/** All shapes of the sets, `undefined` being all there are. */
export function unite(
  sets: Iterable<Set<number> | undefined>,
): Set<number> | undefined {
  const distinct = [...new Set(sets)];
  if (distinct.includes(undefined)) return undefined;
  return distinct.length === 1
    ? distinct[0]
    : new Set(distinct.flatMap(set => [...(set ?? [])]));
}
