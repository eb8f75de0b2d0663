import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type { Dictionary, Shape } from '../dictionary/Dictionaries';
import type { ActivityQuery } from '../types';

/** The numbers of the shapes that pass. */
export function findShapes(
  { shapes }: Dictionary,
  test: (shape: Shape) => boolean,
): Set<number> {
  return new Set([...shapes.values()].filter(test).map(({ id }) => id));
}

/** The conditions on what happened, each by the facet that counts its values. */
function getShapeTests(
  query: ActivityQuery,
): Array<[ActivityFacet, (shape: Shape) => boolean]> {
  const tests: Array<[ActivityFacet, (shape: Shape) => boolean]> = [];
  const { readOnly } = query;
  const has = (facet: ActivityFacet, field: keyof Shape, values?: string[]) => {
    if (!values) return;
    const wanted = new Set<unknown>(values);
    tests.push([facet, shape => wanted.has(shape[field])]);
  };
  has('eventName', 'event_name', query.eventNames);
  has('eventSource', 'event_source', query.eventSources);
  has('account', 'account_id', query.accountIds);
  has('region', 'region', query.regions);
  if (readOnly !== undefined) {
    tests.push(['readOnly', shape => shape.read_only === readOnly]);
  }
  if (query.errorsOnly) {
    tests.push(['errorCode', shape => shape.error_code !== '']);
  }
  if (query.sensitiveOnly) {
    tests.push(['sensitiveRule', shape => shape.sensitive_rule !== '']);
  }
  return tests;
}

/** The shapes a query means; without the condition on one facet where that is left out. */
export function selectShapes(
  dictionary: Dictionary,
  query: ActivityQuery,
  omit?: ActivityFacet,
): Set<number> | undefined {
  const tests = getShapeTests(query).filter(([facet]) => facet !== omit);
  return tests.length === 0
    ? undefined
    : findShapes(dictionary, shape => tests.every(([, test]) => test(shape)));
}

/** Facets that the query has a condition on. */
export function listOwnFacets(query: ActivityQuery): ActivityFacet[] {
  const facets = getShapeTests(query).map(([facet]) => facet);
  return query.principalIds ? [...facets, 'user'] : facets;
}
