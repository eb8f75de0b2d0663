import type { Knex } from 'knex';
import { ActivityStore } from './ActivityStore';
import { describeEachDatabase } from './__testUtils__/eachDatabase';
import { filterNaively, toPrincipalKey } from './__testUtils__/naiveStore';
import {
  createRandom,
  createRandomEvent,
  END,
  START,
} from './__testUtils__/randomEvents';
import { createRandomQuery } from './__testUtils__/randomQuery';
import type { ActivityQuery, ActivityRecord } from './types';

async function getPrincipalIds(store: ActivityStore) {
  return new Map(
    (await store.listPrincipals()).map(principal => [
      toPrincipalKey(principal),
      principal.id,
    ]),
  );
}

/** Ids of all pages. */
async function listAll(
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

async function fill(db: Knex, count: number, seed: number) {
  const store = new ActivityStore(db);
  const random = createRandom(seed);
  const records = Array.from({ length: count }, (_, number) =>
    createRandomEvent(random, number),
  );
  for (let start = 0; start < count; start += 150) {
    await store.addEvents(records.slice(start, start + 150));
  }
  return { store, random, records };
}

const byId = (a: ActivityRecord, b: ActivityRecord) =>
  a.eventId < b.eventId ? -1 : 1;

describeEachDatabase('ActivityStore', createDatabase => {
  it('lists for any combination of conditions, page by page, what a naive filter over all events gives', async () => {
    const { store, random, records } = await fill(
      await createDatabase(),
      1_000,
      3,
    );
    const ids = await getPrincipalIds(store);
    for (let round = 0; round < 200; round += 1) {
      const query = createRandomQuery(random, [...ids.values()]);
      const wanted = filterNaively(records, query, ids);
      const found = await listAll(store, query, 1 + random.below(120));
      expect({ query, found: [...found].sort() }).toEqual({
        query,
        found: wanted.map(({ eventId }) => eventId).sort(),
      });
      const times = new Map(
        records.map(({ eventId, time }) => [eventId, time]),
      );
      const order = found.map(id => times.get(id) ?? 0);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
  }, 60_000);

  it('gives back everything of an event, whatever characters it has', async () => {
    const { store, records } = await fill(await createDatabase(), 150, 5);
    const { items } = await store.listEvents(
      { from: START, to: END },
      { limit: 200 },
    );
    expect(items).toHaveLength(150);
    for (const record of records.sort(byId)) {
      const event = await store.getEvent(record.eventId);
      const { id, ...principal } = event!.principal;
      expect({ ...event, principal }).toEqual({
        ...record,
        resources: [
          ...new Map(
            record.resources.map(one => [JSON.stringify(one), one]),
          ).values(),
        ],
      });
    }
  });
});
