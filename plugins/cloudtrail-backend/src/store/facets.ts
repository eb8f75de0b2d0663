import {
  activityFacets,
  type ActivityFacet,
} from '@hangar/plugin-cloudtrail-common';
import { type Conditions, listOwnFacets, selectShapes } from './conditions';
import type { Dictionary, Shape } from './Dictionaries';
import type { ActivityQuery } from './types';

type ShapeFacet = Exclude<ActivityFacet, 'user'>;
type FacetCounts = Array<{ value: string; count: number }>;

const toValue: Record<ShapeFacet, (shape: Shape) => string> = {
  eventName: shape => shape.event_name,
  eventSource: shape => shape.event_source,
  account: shape => shape.account_id,
  region: shape => shape.region,
  readOnly: shape => String(shape.read_only),
  errorCode: shape => shape.error_code,
  sensitiveRule: shape => shape.sensitive_rule,
};

const shapeFacets = activityFacets.filter(
  (facet): facet is ShapeFacet => facet !== 'user',
);

/** Shapes that each facet counts: those of the query without the facet's own condition. `undefined` is all. */
export function selectFacetShapes(
  dictionary: Dictionary,
  query: ActivityQuery,
  conditions: Conditions,
): Map<ShapeFacet, Set<number> | undefined> {
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

function sort(counts: Map<string, number>): FacetCounts {
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        Number(a.value > b.value) - Number(a.value < b.value),
    );
}

/** The values of each facet with their counts, the most frequent first. */
export function toFacets(
  { shapes }: Dictionary,
  selected: Map<ShapeFacet, Set<number> | undefined>,
  byShape: Map<number, number>,
  byPrincipal: Map<number, number>,
): Record<ActivityFacet, FacetCounts> {
  const ofFacet = (facet: ShapeFacet) => {
    const only = selected.get(facet);
    const counts = new Map<string, number>();
    for (const [id, count] of byShape) {
      const shape = shapes.get(id);
      if (shape && (!only || only.has(id))) {
        const value = toValue[facet](shape);
        counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    return sort(counts);
  };
  return {
    user: sort(
      new Map([...byPrincipal].map(([id, count]) => [String(id), count])),
    ),
    eventName: ofFacet('eventName'),
    eventSource: ofFacet('eventSource'),
    account: ofFacet('account'),
    region: ofFacet('region'),
    readOnly: ofFacet('readOnly'),
    errorCode: ofFacet('errorCode'),
    sensitiveRule: ofFacet('sensitiveRule'),
  };
}
