import { countRows } from '../__testUtils__/countRows';
import { describeEachDatabase } from '../__testUtils__/eachDatabase';
import { fillStore } from '../__testUtils__/fillStore';
import {
  all,
  createEvent,
  DAY_MS,
  END,
  START,
  toEventId,
} from '../__testUtils__/randomEvents';
import { ActivityStore } from '../ActivityStore';

describeEachDatabase('retention of the activity store', createDatabase => {
  it('removes what retention has passed with everything that belongs to it, and cuts the coverage', async () => {
    const db = await createDatabase();
    const { store } = await fillStore(db, 1_500, 7);
    const target = {
      accountId: '111122223333',
      region: 'us-east-1',
      kind: 'read' as const,
    };
    await store.addEvents([], { target, interval: all });
    const version = await store.getVersion();
    const middle = START + 50 * DAY_MS;
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
    const { store } = await fillStore(await createDatabase(), 300, 7);
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
});
