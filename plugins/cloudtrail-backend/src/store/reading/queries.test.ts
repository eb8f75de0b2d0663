import { describeEachDatabase } from '../__testUtils__/eachDatabase';
import { expectSame } from '../__testUtils__/expectSame';
import { createRandom } from '../__testUtils__/random';
import {
  all,
  createEvent,
  createRandomEvent,
  DAY_MS,
  DAYS,
  START,
  toEventId,
} from '../__testUtils__/randomEvents';
import { createRandomQuery } from '../__testUtils__/randomQuery';
import { getPrincipalIds, idsOf } from '../__testUtils__/readStore';
import { principals, resources } from '../__testUtils__/sampleValues';
import { ActivityStore } from '../ActivityStore';
import type { ActivityRecord } from '../types';

describeEachDatabase('queries of the activity store', createDatabase => {
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
        await remove(START + random.below(DAYS) * DAY_MS * 0.6);
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

  it('narrows everything by a word that means all of some accounts and regions', async () => {
    const store = new ActivityStore(await createDatabase());
    const records = Array.from({ length: 40 }, (_, index) =>
      createEvent(index, {
        time: START + index * DAY_MS,
        // whoever fails is another one than who does not
        principal: principals[index % 2],
        errorCode: index % 2 === 0 ? null : 'AccessDenied',
      }),
    );
    await store.addEvents(records);
    for (const [text, count] of [
      ['denied', 20],
      ['updateservice', 40],
      ['nothing-like-it', 0],
    ] as const) {
      expect(await expectSame(store, records, { ...all, text }, 100)).toBe(
        count,
      );
    }
  });

  it('finds the newest of a short range, and of a long one at whose end there are many', async () => {
    const store = new ActivityStore(await createDatabase());
    const records = Array.from({ length: 2_100 }, (_, index) =>
      createEvent(index, {
        time:
          index < 20
            ? START + index * DAY_MS
            : START + 30 * DAY_MS + index * 41_000,
      }),
    );
    for (let start = 0; start < records.length; start += 1_000) {
      await store.addEvents(records.slice(start, start + 1_000));
    }
    const noon = START + 30.5 * DAY_MS;
    for (const [from, to, count] of [
      [START, noon, 1_054],
      [noon - DAY_MS / 24, noon, 88],
      [noon - 1.5 * DAY_MS, noon, 1_034],
      [START, noon - 0.5 * DAY_MS, 20],
    ]) {
      expect(await expectSame(store, records, { from, to }, 60)).toBe(count);
    }
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
    expect(timeline.items.at(-1)?.time).toBe(START + 6 * DAY_MS);
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
