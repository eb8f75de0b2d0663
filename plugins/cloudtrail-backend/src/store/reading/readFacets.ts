import type { Meaning } from '../query/Meanings';
import type { ActivityQuery, ActivityReader } from '../types';
import { selectFacetShapes, toNameConditions, unite } from './facetShapes';
import { toFacets } from './facets';
import type { Tally } from './Tally';

/** Counts the values beside each filter: all shapes that any facet needs at once. */
export async function readFacets(
  tally: Tally,
  query: ActivityQuery,
  { conditions, dictionary }: Meaning,
): ReturnType<ActivityReader['readFacets']> {
  const selected = selectFacetShapes(dictionary, query, conditions);
  const names = toNameConditions(
    dictionary,
    query,
    conditions,
    selected.get('eventName'),
  );
  if (names) selected.delete('eventName');
  const wanted = unite(selected.values());
  const [byName, { shapes, principals }] = await Promise.all([
    names && tally.countByName(names),
    tally.countByBoth(
      wanted === conditions.shapes
        ? conditions
        : { ...conditions, shapes: wanted },
      conditions.principals
        ? { ...conditions, principals: undefined }
        : conditions,
    ),
  ]);
  return {
    facets: toFacets(dictionary, selected, {
      shapes: shapes.counts,
      principals: principals.counts,
      names: byName,
    }),
    isExact: shapes.isExact && principals.isExact,
  };
}
