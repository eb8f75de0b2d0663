import {
  activityFacets,
  type ActivityFacet,
} from '@hangar/plugin-cloudtrail-common';
import { type Conditions, listOwnFacets, selectShapes } from './conditions';
import type { Dictionary, Shape } from './Dictionaries';
import { withShapes } from './groups';
import { needsPrincipal } from './pairs';
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
  counts: Record<'shapes' | 'principals', Map<number, number>> & {
    /** Of operations; those of the shapes where there are none. */
    names?: Map<number, number>;
  },
): Record<ActivityFacet, FacetCounts> {
  const ofFacet = (facet: ShapeFacet) => {
    const only = selected.get(facet);
    const sums = new Map<string, number>();
    for (const [id, count] of counts.shapes) {
      const shape = shapes.get(id);
      if (shape && (!only || only.has(id))) {
        const value = toValue[facet](shape);
        sums.set(value, (sums.get(value) ?? 0) + count);
      }
    }
    return sort(sums);
  };
  const ofNames = (numbers: Map<number, number>) => {
    const sums = new Map<string, number>();
    const names = new Map(
      [...shapes.values()].map(shape => [shape.name_id, shape.event_name]),
    );
    for (const [id, count] of numbers) {
      const name = names.get(id) ?? '';
      sums.set(name, (sums.get(name) ?? 0) + count);
    }
    return sort(sums);
  };
  return {
    user: sort(
      new Map([...counts.principals].map(([id, count]) => [String(id), count])),
    ),
    eventName: counts.names ? ofNames(counts.names) : ofFacet('eventName'),
    eventSource: ofFacet('eventSource'),
    account: ofFacet('account'),
    region: ofFacet('region'),
    readOnly: ofFacet('readOnly'),
    errorCode: ofFacet('errorCode'),
    sensitiveRule: ofFacet('sensitiveRule'),
  };
}
