import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { answerLookupEvents } from './__testUtils__/answerLookupEvents';
import {
  ACCOUNT,
  DAY,
  HOUR,
  MINUTE,
  readAll,
  startIngest,
} from './__testUtils__/startIngest';
import { createSetUp, short } from './__testUtils__/setUpFeed';

const NOW = '2026-11-25T12:00:00Z';
const TOKYO = 'ap-northeast-1';

const iso = (time: number) => new Date(time).toISOString();

describeEachDatabase('ActivityIngest', createDatabase => {
  const setUp = createSetUp(createDatabase);

  it('walks 90 days back in slices of a day, and then asks for what is new only', async () => {
    const { add, clock, feed, run, listIds, ingest } = await setUp({
      cloudTrail: { regions: ['us-east-1'] },
    });
    for (let day = 0; day < 95; day += 1) {
      add(day * DAY + HOUR, { region: 'us-east-1' });
    }
    const requests = answerLookupEvents({ feed, now: clock.now });
    expect(await run()).toEqual({ added: 90 });
    expect(await listIds()).toHaveLength(90);
    expect(requests.length).toBeLessThan(95);
    for (const { from, to } of requests) {
      expect(to - from).toBeLessThanOrEqual(DAY + HOUR);
    }
    expect(requests[0].to).toBe(clock.now());
    const tos = requests.map(({ to }) => to);
    expect(tos).toEqual([...tos].sort((a, b) => b - a));

    const before = requests.length;
    clock.advance(MINUTE);
    add(10_000, { region: 'us-east-1', deliveredAt: 0 });
    expect(await run()).toEqual({ added: 1 });
    expect(requests.slice(before)).toEqual([
      expect.objectContaining({
        from: clock.now() - 46 * MINUTE,
        to: clock.now(),
      }),
    ]);
    const { targets, events } = await ingest.getState();
    expect(events).toBe(91);
    expect(targets).toMatchObject([
      {
        source: 'lookup-events',
        accountId: ACCOUNT,
        region: 'us-east-1',
        status: 'complete',
        lastSuccessAt: iso(clock.now()),
        nextAttemptAt: iso(clock.now() + MINUTE),
        error: null,
      },
    ]);
    expect(targets[0].progress.done).toBe(targets[0].progress.of);
  });

  it('says what is complete, and never what may still come', async () => {
    const { clock, feed, run, ingest } = await setUp();
    answerLookupEvents({ feed, now: clock.now });
    const now = clock.now();
    const read = () => ingest.readCoverage(now - DAY, clock.now());
    expect(await read()).toMatchObject({
      coverage: { complete: [], gaps: [{ region: TOKYO }, { region: 'us-east-1' }] }, // prettier-ignore
      problems: [{ kind: 'not-read-yet' }, { kind: 'not-read-yet' }],
      asOf: null,
    });
    await run();
    expect(await read()).toEqual({
      coverage: {
        complete: [{ from: iso(now - DAY), to: iso(now - 15 * MINUTE) }],
        gaps: [],
        includesReads: false,
      },
      problems: [],
      asOf: iso(now),
    });
    clock.advance(2 * HOUR);
    expect((await read()).coverage.gaps).toMatchObject([
      { from: iso(now - 15 * MINUTE), region: TOKYO },
      { from: iso(now - 15 * MINUTE), region: 'us-east-1' },
    ]);
    const years = await ingest.readCoverage(now - 300 * DAY, now, [ACCOUNT], [TOKYO]); // prettier-ignore
    expect(years.coverage.gaps.slice(0, 1)).toMatchObject([
      { from: iso(now - 300 * DAY), to: iso(now - 90 * DAY + 5 * MINUTE) },
    ]);
  });

  it('fills a pause of days, and reads what came late before it', async () => {
    const { add, clock, feed, run, listIds } = await setUp(short);
    const requests = answerLookupEvents({ feed, now: clock.now });
    await run();
    add(40 * MINUTE, { id: 'late', deliveredAt: clock.now() + 1 });
    clock.advance(3 * DAY);
    add(2 * DAY, { id: 'meanwhile' });
    const before = requests.length;
    await run();
    expect(await listIds()).toEqual(['late', 'meanwhile']);
    expect(requests.length - before).toBeLessThan(12);
  });

  it('reads changes first, and reads where they are wanted', async () => {
    const { add, clock, feed, run, store, ingest } = await setUp({
      cloudTrail: {
        ...short.cloudTrail,
        readEvents: true,
        regions: ['us-east-1'],
      },
    });
    for (const readOnly of [true, false]) {
      add(2 * DAY, { region: 'us-east-1', readOnly });
    }
    const requests = answerLookupEvents({ feed, now: clock.now });
    await run();
    const kinds = requests.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['write', 'read']);
    expect(kinds.lastIndexOf('write')).toBeLessThan(kinds.length / 2 + 2);
    const events = await readAll(store);
    expect(events.map(({ readOnly }) => readOnly).sort()).toEqual([false, true]); // prettier-ignore
    const { coverage } = await ingest.readCoverage(0, clock.now());
    expect(coverage.includesReads).toBe(true);
    expect(coverage.complete).toHaveLength(1);
  });

  it('catches what comes hours late', async () => {
    const { add, clock, feed, run, listIds } = await setUp(short);
    answerLookupEvents({ feed, now: clock.now });
    await run();
    add(0, { id: 'late', deliveredAt: clock.now() + 5 * HOUR });
    clock.advance(HOUR);
    await run();
    clock.advance(5 * HOUR);
    await run();
    expect(await listIds()).toEqual([]);
    clock.advance(7 * HOUR);
    await run();
    expect(await listIds()).toEqual(['late']);
  });

  it('removes what is older than it is kept, but not because a clock jumped', async () => {
    const { add, clock, feed, run, start, listIds } = await setUp({
      cloudTrail: { retentionDays: 10 },
    });
    const requests = answerLookupEvents({ feed, now: clock.now });
    [9, 5, 1].forEach(days => add(days * DAY, { id: `${days}` }));
    await run();
    expect(await listIds()).toEqual(['1', '5', '9']);
    expect(Math.min(...requests.map(({ from }) => from))).toBe(
      clock.now() - 10 * DAY,
    );
    const getDate = clock.now;
    answerLookupEvents({ feed, now: clock.now, getDate });
    await start(() => clock.now() + 365 * DAY).run();
    expect(await listIds()).toEqual(['1', '5', '9']);
    clock.advance(2 * DAY);
    await start().run();
    expect(await listIds()).toEqual(['1', '5']);
  });

  it('looks for new changes while it goes through what is missing', async () => {
    const { add, clock, feed, db, listIds } = await setUp();
    for (let index = 0; index < 400; index += 1) {
      add(2 * DAY + index * MINUTE, { region: 'us-east-1' });
    }
    const requests = answerLookupEvents({
      feed,
      now: clock.now,
      pageSize: () => 10,
      intervene: ({ token }) => {
        if (token) {
          clock.advance(1_000);
        }
        return undefined;
      },
    });
    const { run } = startIngest(db, {
      now: clock.now,
      frequencyMs: 1,
      cloudTrail: { retentionDays: 5, regions: ['us-east-1'] },
    });
    await run();
    expect(await listIds()).toHaveLength(400);
    const fresh = requests.flatMap(({ to, token }, index) =>
      !token && to > Date.parse(NOW) - HOUR ? [index] : [],
    );
    const isBackfill = (index: number) => requests[index].to < Date.parse(NOW) - DAY; // prettier-ignore
    expect(fresh.length).toBeGreaterThan(3);
    expect(requests.slice(fresh[1]).some((_, index) => isBackfill(fresh[1] + index))).toBe(true); // prettier-ignore
    // what was put aside is not read from its beginning
    expect(requests.length).toBeLessThan(200);
  });

  it('stops when it is told to, and goes on there', async () => {
    const { add, clock, feed, start, listIds } = await setUp(short);
    for (let index = 0; index < 300; index += 1) {
      add(HOUR + index * 10 * MINUTE);
    }
    const controller = new AbortController();
    let left = 4;
    const requests = answerLookupEvents({
      feed,
      now: clock.now,
      intervene: () => {
        left -= 1;
        if (left === 0) controller.abort();
        return undefined;
      },
    });
    await start().run(controller.signal);
    expect(requests.length).toBeLessThan(8);
    const { targets } = await start().ingest.getState();
    expect(targets[0].error).toBeNull();
    await start().run();
    expect(await listIds()).toHaveLength(300);
  });
});
