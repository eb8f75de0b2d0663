import { activityFacets } from '@hangar/plugin-cloudtrail-common';
import type { ActivityStore } from '../ActivityStore';
import type { ActivityQuery, ActivityRecord } from '../types';
import { countFacet, countTimeline } from './naiveCounts';
import { filterNaively } from './naiveFilter';
import { getPrincipalIds, idsOf, listAll } from './readStore';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const byValue = (a: { value: string }, b: { value: string }) =>
  a.value < b.value ? -1 : 1;

/** Expects all answers of the store to be those of a naive filter over the events, and tells how many it finds. */
export async function expectSame(
  store: ActivityStore,
  records: ActivityRecord[],
  query: ActivityQuery,
  limit: number,
) {
  const ids = await getPrincipalIds(store);
  const wanted = filterNaively(records, query, ids);
  const listed = await listAll(store, query, limit);
  const times = new Map(records.map(({ eventId, time }) => [eventId, time]));
  const order = listed.map(id => times.get(id) ?? 0);
  expect(order).toEqual([...order].sort((a, b) => b - a));
  const { facets } = await store.readFacets(query);
  const [byHour, byDay] = [
    await store.readTimeline(query, 'hour'),
    await store.readTimeline(query, 'day'),
  ];
  // the query too, so that a failure says which it was
  expect({
    query,
    listed: [...listed].sort(),
    count: await store.countEvents(query),
    byHour: byHour.items,
    byDay: byDay.items,
    facets: activityFacets.map(facet => [...facets[facet]].sort(byValue)),
  }).toEqual({
    query,
    listed: idsOf(wanted),
    count: { count: wanted.length, isExact: true },
    byHour: countTimeline(wanted, HOUR),
    byDay: countTimeline(wanted, DAY),
    facets: activityFacets.map(facet =>
      countFacet(records, facet, query, ids).sort(byValue),
    ),
  });
  return wanted.length;
}
