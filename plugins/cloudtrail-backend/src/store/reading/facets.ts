import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type { Dictionary, Shape } from '../dictionary/Dictionaries';
import type { FacetShapes, ShapeFacet } from './facetShapes';

type Counts = Map<number, number>;
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

function add(sums: Map<string, number>, value: string, count: number) {
  sums.set(value, (sums.get(value) ?? 0) + count);
}

/** A facet's values, by the counts of shapes. */
function countValues(
  { shapes }: Dictionary,
  selected: FacetShapes,
  counts: Counts,
  facet: ShapeFacet,
): FacetCounts {
  const only = selected.get(facet);
  const sums = new Map<string, number>();
  for (const [id, count] of counts) {
    const shape = shapes.get(id);
    if (shape && (!only || only.has(id))) {
      add(sums, toValue[facet](shape), count);
    }
  }
  return sort(sums);
}

/** Operations, by the counts of their groups. */
function countNames({ shapes }: Dictionary, counts: Counts): FacetCounts {
  const names = new Map(
    [...shapes.values()].map(shape => [shape.name_id, shape.event_name]),
  );
  const sums = new Map<string, number>();
  for (const [id, count] of counts) add(sums, names.get(id) ?? '', count);
  return sort(sums);
}

/** The values of each facet with their counts, the most frequent first. */
export function toFacets(
  dictionary: Dictionary,
  selected: FacetShapes,
  counts: Record<'shapes' | 'principals', Counts> & {
    /** Of operations; those of the shapes where there are none. */
    names?: Counts;
  },
): Record<ActivityFacet, FacetCounts> {
  const ofFacet = (facet: ShapeFacet) =>
    countValues(dictionary, selected, counts.shapes, facet);
  return {
    user: sort(
      new Map([...counts.principals].map(([id, count]) => [String(id), count])),
    ),
    eventName: counts.names
      ? countNames(dictionary, counts.names)
      : ofFacet('eventName'),
    eventSource: ofFacet('eventSource'),
    account: ofFacet('account'),
    region: ofFacet('region'),
    readOnly: ofFacet('readOnly'),
    errorCode: ofFacet('errorCode'),
    sensitiveRule: ofFacet('sensitiveRule'),
  };
}
