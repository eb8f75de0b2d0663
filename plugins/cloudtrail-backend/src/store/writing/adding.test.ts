import { describeEachDatabase } from '../__testUtils__/eachDatabase';
import { expectSame } from '../__testUtils__/expectSame';
import { fillStore } from '../__testUtils__/fillStore';
import { createRandom } from '../__testUtils__/random';
import {
  all,
  createEvent,
  createRandomEvent,
  DAY_MS,
  END,
  START,
} from '../__testUtils__/randomEvents';
import { idsOf } from '../__testUtils__/readStore';
import { ActivityStore } from '../ActivityStore';
import type { ActivityRecord } from '../types';

const byId = (a: ActivityRecord, b: ActivityRecord) =>
  a.eventId < b.eventId ? -1 : 1;

describeEachDatabase('adding to the activity store', createDatabase => {
  it('gives back everything of an event, whatever characters it has', async () => {
    const { store, records } = await fillStore(await createDatabase(), 150, 5);
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
      interval: { from: END, to: END + DAY_MS },
    });
    await store.addEvents([], {
      target,
      interval: { from: END + 2 * DAY_MS, to: END + 3 * DAY_MS },
    });
    expect(await store.getVersion()).toBeGreaterThan(version);
    expect(await store.listCoverage()).toEqual([
      {
        ...target,
        intervals: [
          { from: START, to: END + DAY_MS },
          { from: END + 2 * DAY_MS, to: END + 3 * DAY_MS },
        ],
      },
    ]);
  });
});
