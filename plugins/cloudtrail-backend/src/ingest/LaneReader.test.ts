import { HttpResponse } from 'msw';
import { toHealth } from '../services';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { answerLookupEvents, type FeedEvent } from './__testUtils__/answerLookupEvents'; // prettier-ignore
import { ACCOUNT, createClock, DAY, HOUR, MINUTE, readAll, startIngest } from './__testUtils__/startIngest'; // prettier-ignore

const REGION = 'us-east-1';
const cloudTrail = { regions: [REGION], retentionDays: 5 };

describeEachDatabase('LaneReader', createDatabase => {
  const setUp = async () => {
    const clock = createClock('2026-11-25T12:00:00Z');
    const db = await createDatabase();
    const feed: FeedEvent[] = [];
    const add = (id: string, time: number, deliveredAt = time) =>
      feed.push({ id, time, deliveredAt, accountId: ACCOUNT, region: REGION });
    const portal = startIngest(db, { now: clock.now, cloudTrail });
    return { clock, db, feed, add, ...portal };
  };

  it('tells at any time when it reads next, also while it goes through what is missing', async () => {
    const { clock, db, feed, add, ingest } = await setUp();
    [1, 2, 3, 4].forEach(days => add(`${days}`, clock.now() - days * DAY));
    answerLookupEvents({ feed, now: clock.now });
    const seen = new Set<unknown>();
    const { run } = startIngest(db, {
      ...{ now: clock.now, cloudTrail },
      wrapStore: store =>
        new Proxy(store, {
          get:
            (target, key) =>
            async (...input: unknown[]) => {
              const { nextAttemptAt } = toHealth(await ingest.getState(), 0);
              seen.add(nextAttemptAt);
              return Reflect.get(target, key).apply(target, input);
            },
        }),
    });
    // the state is written after five seconds at the earliest
    let passed = 0;
    const clockOfRun = jest.spyOn(performance, 'now');
    clockOfRun.mockImplementation(() => (passed += 6_000));
    await run();
    clockOfRun.mockRestore();
    expect([...seen]).toEqual([new Date(clock.now() + MINUTE).toISOString()]);
  });

  it('does not take a page that comes again and again for the last one', async () => {
    const { clock, feed, add, ingest, run, store } = await setUp();
    add('new', clock.now() - HOUR);
    add('old', clock.now() - 10 * HOUR);
    answerLookupEvents({
      feed,
      now: clock.now,
      intervene: () =>
        HttpResponse.json({
          Events: [{ EventId: 'new', EventTime: (clock.now() - HOUR) / 1000 }],
          NextToken: 'same',
        }),
    });
    await run();
    const [target] = await store.listCoverage();
    expect(target.intervals[0].from).toBeGreaterThan(clock.now() - HOUR);
    // readers are told that it failed, operators why
    const { problems } = await ingest.readCoverage(0, clock.now());
    expect(problems).toMatchObject([{ kind: 'failed' }]);
    expect(problems[0].message).not.toContain('same page');
    const { targets } = await ingest.getState();
    expect(targets[0].error?.message).toContain('same page twice');
    answerLookupEvents({ feed, now: clock.now });
    clock.advance(MINUTE);
    await run();
    expect((await readAll(store)).map(({ eventId }) => eventId)).toEqual(['new', 'old']); // prettier-ignore
  });

  it('asks for nothing that is not wanted any more after it stood still for long', async () => {
    const { clock, feed, add, run, store } = await setUp();
    const requests = answerLookupEvents({ feed, now: clock.now });
    await run();
    clock.advance(20 * DAY);
    add('gone', clock.now() - 7 * DAY);
    add('kept', clock.now() - 3 * DAY);
    const before = requests.length;
    await run();
    const froms = requests.slice(before).map(({ from }) => from);
    expect(Math.min(...froms)).toBeGreaterThanOrEqual(clock.now() - 5 * DAY);
    expect((await readAll(store)).map(({ eventId }) => eventId)).toEqual(['kept']); // prettier-ignore
  });

  it('ends no run before every lane has ended', async () => {
    const { clock, db, feed } = await setUp();
    const requests = answerLookupEvents({ feed, now: clock.now });
    const { run } = startIngest(db, {
      now: clock.now,
      cloudTrail: { ...cloudTrail, regions: ['ap-northeast-1', REGION] },
    });
    // the state of one lane cannot be written
    await db('activity_targets').insert({
      source: 'lookup-events',
      account_id: ACCOUNT,
      region: REGION,
      failures: 0,
      kinds: 'not JSON',
    });
    await expect(run()).rejects.toThrow('JSON');
    const asked = requests.length;
    expect(asked).toBeGreaterThan(4);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(requests).toHaveLength(asked);
  });
});
