import type { ActivityStore } from '../ActivityStore';
import type { ActivityQuery, StoredEventDetail } from '../types';
import { toPrincipalKey } from './naiveFilter';

/** Numbers of principals, as the naive store asks for them. */
export async function getPrincipalIds(store: ActivityStore) {
  return new Map(
    (await store.listPrincipals()).map(principal => [
      toPrincipalKey(principal),
      principal.id,
    ]),
  );
}

/** Ids of all pages. */
export async function listAll(
  store: ActivityStore,
  query: ActivityQuery,
  limit: number,
) {
  const ids: string[] = [];
  let after: { time: number; id: number } | undefined;
  do {
    const { items, next } = await store.listEvents(query, { limit, after });
    ids.push(...items.map(({ eventId }) => eventId));
    after = next;
  } while (after);
  return ids;
}

/** All batches of a stream. */
export async function readStream(events: AsyncIterable<StoredEventDetail[]>) {
  const batches: StoredEventDetail[][] = [];
  for await (const batch of events) batches.push(batch);
  return batches;
}

/** Ids in an order that two lists can be compared in. */
export const idsOf = (events: Array<{ eventId: string }>) =>
  events.map(({ eventId }) => eventId).sort();
