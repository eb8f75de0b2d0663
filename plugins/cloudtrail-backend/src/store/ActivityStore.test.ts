import { activityFacets } from '@hangar/plugin-cloudtrail-common';
import type { Knex } from 'knex';
import { ActivityStore } from './ActivityStore';
import { describeEachDatabase } from './__testUtils__/eachDatabase';
import {
  countFacet,
  countTimeline,
  filterNaively,
  toPrincipalKey,
} from './__testUtils__/naiveStore';
import {
  createEvent,
  createRandom,
  createRandomEvent,
  DAYS,
  END,
  principals,
  resources,
  START,
  toEventId,
} from './__testUtils__/randomEvents';
import { createRandomQuery } from './__testUtils__/randomQuery';
import type { ActivityQuery, ActivityRecord, StoredEventDetail } from './types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const all = { from: START, to: END };

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

async function readStream(events: AsyncIterable<StoredEventDetail[]>) {
  const batches: StoredEventDetail[][] = [];
  for await (const batch of events) batches.push(batch);
  return batches;
}

const idsOf = (events: Array<{ eventId: string }>) =>
  events.map(({ eventId }) => eventId).sort();

const byValue = (a: { value: string }, b: { value: string }) =>
  a.value < b.value ? -1 : 1;

async function expectSame(
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

async function countRows(db: Knex) {
  const tables = [
    'activity_details',
    'activity_event_resources',
    'activity_group_days',
    'activity_group_months',
    'activity_people_days',
    'activity_people_months',
    'activity_shape_hours',
    'activity_shape_days',
    'activity_shape_months',
    'activity_days',
    'activity_months',
  ];
  const counts = [];
  for (const table of tables) {
    const [{ count }] = await db(table).count({ count: '*' });
    counts.push([table, Number(count)]);
  }
  return Object.fromEntries(counts);
}

describeEachDatabase('ActivityStore', createDatabase => {
  it('answers any query as a naive filter over all events does, whatever was added, added again and removed', async () => {
    const store = new ActivityStore(await createDatabase());
    const random = createRandom(11);
    const known: { records: ActivityRecord[]; gone: ActivityRecord[] } = {
      records: [],
      gone: [],
    };
    const add = async (fresh: ActivityRecord[]) => {
      const again = random.some(known.records, 50);
      const { added } = await store.addEvents([
        ...fresh,
        ...again,
        ...random.some(fresh, 20),
      ]);
      expect(idsOf(added)).toEqual(idsOf(fresh));
      known.records.push(...fresh);
    };
    const remove = async (time: number) => {
      const old = known.records.filter(record => record.time < time);
      const { removed } = await store.removeBefore(time);
      expect(removed).toBe(old.length);
      known.records = known.records.filter(record => record.time >= time);
      known.gone.push(...old);
    };
    let found = 0;
    for (let round = 0; round < 8; round += 1) {
      const returning = new Set(random.some(known.gone, 5));
      known.gone = known.gone.filter(record => !returning.has(record));
      await add([
        ...Array.from({ length: 10 + random.below(200) }, (_, index) =>
          createRandomEvent(random, round * 1_000 + index),
        ),
        ...returning,
      ]);
      if (random.chance(0.4)) {
        await remove(START + random.below(DAYS) * DAY * 0.6);
      }
      const { records } = known;
      const ids = [...(await getPrincipalIds(store)).values()];
      await expectSame(store, records, all, 1 + random.below(500));
      for (let turn = 0; turn < 25; turn += 1) {
        const query = createRandomQuery(random, ids);
        found += await expectSame(store, records, query, 1 + random.below(90));
      }
    }
    // the queries were no empty ones
    expect(found).toBeGreaterThan(2_000);
  }, 120_000);

  it('gives back everything of an event, whatever characters it has', async () => {
    const { store, records } = await fill(await createDatabase(), 150, 5);
    const { items } = await store.listEvents(all, { limit: 200 });
    expect(items).toHaveLength(150);
    for (const record of records.sort(byId)) {
      const event = await store.getEvent(record.eventId);
      const { id, ...principal } = event!.principal;
      const distinct = new Map(
        record.resources.map(one => [JSON.stringify(one), one]),
      );
      expect({ ...event, principal }).toEqual({
        ...record,
        resources: [...distinct.values()],
      });
    }
    expect(await store.getEvent('unknown')).toBeUndefined();
  });

  it('shows one event only to whom it concerns', async () => {
    const store = new ActivityStore(await createDatabase());
    await store.addEvents([createEvent(1)]);
    const [{ id }] = await store.listPrincipals();
    const get = (scope: Parameters<typeof store.getEvent>[1]) =>
      store.getEvent(toEventId(1), scope);
    const service = { arn: `${resources[0].arn}` };
    expect(await get({ resources: [], principalIds: [] })).toBeUndefined();
    expect(
      await get({
        resources: [{ arn: `${resources[1].arn}` }],
        principalIds: [id + 1],
      }),
    ).toBeUndefined();
    expect(await get({ resources: [], principalIds: [id] })).toBeDefined();
    expect(await get({ resources: [service], principalIds: [] })).toBeDefined();
  });

  it('adds what two writers bring at once exactly once, and both go on', async () => {
    const db = await createDatabase();
    const random = createRandom(23);
    const records = Array.from({ length: 1_200 }, (_, number) =>
      createRandomEvent(random, number),
    );
    const shuffle = () =>
      records
        .map(record => ({ record, at: random.below(1e9) }))
        .sort((a, b) => a.at - b.at)
        .map(({ record }) => record);
    const write = async (events: ActivityRecord[]) => {
      const store = new ActivityStore(db);
      const ids: string[] = [];
      for (let start = 0; start < events.length; start += 60) {
        const { added } = await store.addEvents(
          events.slice(start, start + 60),
          {
            target: { accountId: '1', region: 'r', kind: 'write' },
            interval: { from: start, to: start + 60 },
          },
        );
        ids.push(...idsOf(added));
      }
      return ids;
    };
    const added = await Promise.all([
      write(shuffle()),
      write(shuffle()),
      write(shuffle()),
    ]);
    expect(added.flat().sort()).toEqual(idsOf(records));
    const store = new ActivityStore(db);
    await expectSame(store, records, all, 500);
    expect(await store.listCoverage()).toEqual([
      {
        accountId: '1',
        region: 'r',
        kind: 'write',
        intervals: [{ from: 0, to: 1_200 }],
      },
    ]);
  }, 60_000);

  it('takes events and coverage in together or not at all', async () => {
    const store = new ActivityStore(await createDatabase());
    const target = {
      accountId: '111122223333',
      region: 'us-east-1',
      kind: 'write' as const,
    };
    const covered = { target, interval: { from: START, to: END } };
    await store.addEvents([createEvent(1)]);
    const version = await store.getVersion();
    await expect(
      store.addEvents([createEvent(2), createEvent(3, { time: NaN })], covered),
    ).rejects.toThrow();
    expect(await store.listCoverage()).toEqual([]);
    expect(await store.getVersion()).toBe(version);
    await expectSame(store, [createEvent(1)], all, 10);

    await store.addEvents([createEvent(1)], covered);
    expect(await store.getVersion()).toBe(version);
    await store.addEvents([createEvent(2)], {
      target,
      interval: { from: END, to: END + DAY },
    });
    await store.addEvents([], {
      target,
      interval: { from: END + 2 * DAY, to: END + 3 * DAY },
    });
    expect(await store.getVersion()).toBeGreaterThan(version);
    expect(await store.listCoverage()).toEqual([
      {
        ...target,
        intervals: [
          { from: START, to: END + DAY },
          { from: END + 2 * DAY, to: END + 3 * DAY },
        ],
      },
    ]);
  });

  it('removes what retention has passed with everything that belongs to it, and cuts the coverage', async () => {
    const db = await createDatabase();
    const { store } = await fill(db, 1_500, 7);
    const target = {
      accountId: '111122223333',
      region: 'us-east-1',
      kind: 'read' as const,
    };
    await store.addEvents([], { target, interval: all });
    const version = await store.getVersion();
    const middle = START + 50 * DAY;
    const { removed } = await store.removeBefore(middle);
    expect(removed).toBeGreaterThan(500);
    expect(await store.getVersion()).toBeGreaterThan(version);
    expect(await store.listCoverage()).toEqual([
      { ...target, intervals: [{ from: middle, to: END }] },
    ]);
    expect(await countRows(db)).toMatchObject({
      activity_details: 1_500 - removed,
    });

    await store.removeBefore(END);
    expect(await store.listCoverage()).toEqual([]);
    expect(new Set(Object.values(await countRows(db)))).toEqual(new Set([0]));
    expect(await store.countEvents(all)).toEqual({ count: 0, isExact: true });
  }, 60_000);

  it('stops removing when it is told to', async () => {
    const { store } = await fill(await createDatabase(), 300, 7);
    const stop = new AbortController();
    stop.abort();
    expect(await store.removeBefore(END, stop.signal)).toEqual({ removed: 0 });
  });

  it('refuses to change an event, and to remove one that retention has not passed', async () => {
    const db = await createDatabase();
    const store = new ActivityStore(db);
    await store.addEvents([createEvent(1)]);
    const changes = [
      () => db('activity_events').update({ time: 0 }),
      () => db('activity_events').delete(),
      () => db('activity_details').update({ record: '{}' }),
      () => db('activity_details').delete(),
    ];
    for (const change of changes) {
      await expect(change()).rejects.toThrow('Activity is append-only');
    }
    await store.removeBefore(START);
    await expect(db('activity_events').delete()).rejects.toThrow(
      'only events older than the retention',
    );
    expect(await store.getEvent(toEventId(1))).toBeDefined();
  });

  it('streams all events of a query as they were when it began', async () => {
    const { store, random, records } = await fill(
      await createDatabase(),
      2_600,
      13,
    );
    const ids = await getPrincipalIds(store);
    const stream = store.streamEvents(all)[Symbol.asyncIterator]();
    const { value: first } = await stream.next();
    await store.addEvents(
      Array.from({ length: 100 }, (_, index) =>
        createRandomEvent(random, 10_000 + index),
      ),
    );
    const batches = await readStream({ [Symbol.asyncIterator]: () => stream });
    expect(first).toHaveLength(1_000);
    expect(idsOf([...first!, ...batches.flat()])).toEqual(idsOf(records));
    expect(first![0].record).toMatchObject({ requestParameters: {} });

    const query = { ...all, text: 'drone', sourceIpAddress: '203.0.113.7' };
    const some = await readStream(
      store.streamEvents({ ...query, to: END + DAY }),
    );
    expect(idsOf(some.flat()).filter(id => id < toEventId(10_000))).toEqual(
      idsOf(filterNaively(records, query, ids)),
    );
  }, 60_000);

  it('lets go of a stream that is not read to its end', async () => {
    const { store } = await fill(await createDatabase(), 1_200, 17);
    for await (const batch of store.streamEvents(all)) {
      expect(batch).toHaveLength(1_000);
      break;
    }
    const stop = new AbortController();
    const read = async () => {
      for await (const batch of store.streamEvents(all, stop.signal)) {
        expect(batch).toHaveLength(1_000);
        stop.abort(new Error('gone'));
      }
    };
    await expect(read()).rejects.toThrow('gone');
    // a snapshot that was kept would hold the connection of SQLite, and a lock of PostgreSQL
    await store.addEvents([createEvent(9_999)]);
    expect(await store.getEvent(toEventId(9_999))).toBeDefined();
  });

  it('counts what a resource is touched by up to a limit, and says so', async () => {
    const store = new ActivityStore(await createDatabase());
    for (let start = 0; start < 10_050; start += 1_005) {
      await store.addEvents(
        Array.from({ length: 1_005 }, (_, index) =>
          createEvent(start + index, {
            time: START + (start + index) * 60_000,
            principal: principals[index % 2],
          }),
        ),
      );
    }
    const query = { ...all, resource: 'parts-inventory' };
    const limited = { count: 10_000, isExact: false };
    expect(await store.countEvents(query)).toEqual(limited);
    const timeline = await store.readTimeline(query, 'day');
    expect(timeline.isExact).toBe(false);
    expect((await store.readFacets(query)).isExact).toBe(false);
    // the newest are counted
    expect(timeline.items.at(-1)?.time).toBe(START + 6 * DAY);
    expect(
      await store.countEvents({ ...query, to: START + 10_000 * 60_000 }),
    ).toEqual({ count: 10_000, isExact: true });
    const ids = await getPrincipalIds(store);
    const [one] = ids.values();
    expect(
      await store.countEvents({ ...query, principalIds: [one] }),
    ).toMatchObject({ isExact: true });
    expect(await store.countEvents(all)).toEqual({
      count: 10_050,
      isExact: true,
    });
  }, 120_000);
});
