import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  answerLookupEvents,
  failure,
} from './__testUtils__/answerLookupEvents';
import {
  ACCOUNT,
  DAY,
  HOUR,
  MINUTE,
  OTHER,
  startIngest,
} from './__testUtils__/startIngest';
import { createSetUp, short } from './__testUtils__/setUpFeed';

const TOKYO = 'ap-northeast-1';

describeEachDatabase('faults of reading', createDatabase => {
  const setUp = createSetUp(createDatabase);

  it('keeps going where one account of five is refused, and says which', async () => {
    const accounts = [ACCOUNT, OTHER, '100000000001', '100000000002', '100000000003']; // prettier-ignore
    const { add, clock, feed, run, listIds, ingest, start } = await setUp({ accounts, ...short }); // prettier-ignore
    accounts.forEach(accountId => add(HOUR, { accountId, id: accountId }));
    let isRefused = true;
    const requests = answerLookupEvents({
      feed,
      now: clock.now,
      intervene: ({ accountId }) =>
        accountId === OTHER && isRefused
          ? failure(
              'AccessDeniedException',
              'User: x is not authorized to perform: cloudtrail:LookupEvents because no identity-based policy allows it',
            )
          : undefined,
    });
    await run();
    expect(await listIds()).toEqual(accounts.filter(id => id !== OTHER).sort());
    const read = () => ingest.readCoverage(clock.now() - DAY, clock.now());
    const { coverage, problems } = await read();
    expect(problems).toEqual([
      {
        kind: 'account-denied',
        subject: OTHER,
        message: expect.stringContaining('cloudtrail:LookupEvents'),
      },
    ]);
    expect(new Set(coverage.gaps.map(({ accountId }) => accountId))).toEqual(new Set([OTHER])); // prettier-ignore
    // who looks at others is not told of it
    expect((await ingest.readCoverage(0, clock.now(), [ACCOUNT])).problems).toEqual([]); // prettier-ignore
    const { targets } = await ingest.getState();
    expect(targets.filter(({ status }) => status === 'failed')).toMatchObject([
      { accountId: OTHER, error: { name: 'AccessDeniedException' }, lastSuccessAt: null }, // prettier-ignore
      { accountId: OTHER },
    ]);

    isRefused = false;
    const asked = () =>
      requests.filter(({ accountId }) => accountId === OTHER).length;
    const before = asked();
    await start().run();
    expect(asked()).toBe(before);
    clock.advance(MINUTE);
    await start().run();
    expect(await listIds()).toHaveLength(5);
    expect((await read()).problems).toEqual([]);
  });

  it('tells a region that is not enabled from keys that are refused', async () => {
    const { clock, feed, run, ingest } = await setUp({
      accounts: [ACCOUNT, OTHER],
      cloudTrail: { ...short.cloudTrail, regions: [TOKYO, 'af-south-1'] },
    });
    answerLookupEvents({
      feed,
      now: clock.now,
      intervene: ({ region, accountId }) =>
        region === 'af-south-1' || accountId === OTHER
          ? failure('UnrecognizedClientException', 'The security token included in the request is invalid.', 403) // prettier-ignore
          : undefined,
    });
    await run();
    const { problems } = await ingest.readCoverage(0, clock.now());
    expect(problems).toMatchObject([
      {
        kind: 'region-not-enabled',
        subject: 'af-south-1',
        message: expect.stringContaining('cloudTrail.regions'),
      },
      { kind: 'account-denied', subject: OTHER },
    ]);
  });

  it('waits while AWS throttles for an hour, and loses nothing', async () => {
    const { add, clock, feed, run, listIds, ingest } = await setUp({
      cloudTrail: { ...short.cloudTrail, regions: ['us-east-1'] },
    });
    const begin = clock.now();
    const requests = answerLookupEvents({
      feed,
      now: clock.now,
      intervene: () =>
        clock.now() < begin + HOUR
          ? failure('ThrottlingException', 'Rate exceeded')
          : undefined,
    });
    const runEvery = async (ms: number, times: number) => {
      for (let time = 0; time < times; time += 1) {
        add(0, { region: 'us-east-1', deliveredAt: clock.now() });
        await run();
        clock.advance(ms);
      }
    };
    await runEvery(5 * MINUTE, 6);
    const { problems } = await ingest.readCoverage(0, clock.now());
    expect(problems).toMatchObject([
      { kind: 'throttled', subject: `${ACCOUNT}/us-east-1` },
    ]);
    // three attempts each, further and further apart
    expect(requests.length).toBeLessThan(18);
    await runEvery(15 * MINUTE, 4);
    expect(await listIds()).toHaveLength(feed.length);
    expect((await ingest.readCoverage(0, clock.now())).problems).toEqual([]);
  }, 60_000);

  it('believes AWS where its own clock is ahead, and says so', async () => {
    const { add, clock, feed, run, listIds, ingest, store } =
      await setUp(short);
    let offset = -2 * HOUR;
    answerLookupEvents({
      feed,
      now: () => clock.now() + offset,
      getDate: () => clock.now() + offset,
    });
    await run();
    const [{ intervals }] = await store.listCoverage();
    expect(intervals.at(-1)!.to).toBe(clock.now() + offset - 15 * MINUTE);
    const read = () => ingest.readCoverage(clock.now() - DAY, clock.now());
    expect((await read()).problems).toMatchObject([
      {
        kind: 'clock-differs',
        message: expect.stringContaining('7200 seconds ahead'),
      },
    ]);
    add(90 * MINUTE, { id: 'between' });
    offset = 0;
    await run();
    expect(await listIds()).toEqual(['between']);
    expect((await read()).problems).toEqual([]);
  });

  it('loses nothing in a replica whose clock is behind', async () => {
    const { add, clock, feed, start, listIds, ingest } = await setUp(short);
    const getDate = clock.now;
    answerLookupEvents({ feed, now: clock.now, getDate });
    await start().run();
    clock.advance(DAY);
    add(2 * HOUR, { id: 'during' });
    await start(() => clock.now() - 3 * HOUR).run();
    expect(await listIds()).toEqual([]);
    expect((await ingest.readCoverage(0, clock.now())).problems).toMatchObject([{ kind: 'clock-differs' }]); // prettier-ignore
    await start().run();
    expect(await listIds()).toEqual(['during']);
  });

  it('tells nobody what a database says', async () => {
    const { clock, feed, add, db } = await setUp(short);
    add(HOUR);
    answerLookupEvents({ feed, now: clock.now });
    const { run, ingest } = startIngest(db, {
      now: clock.now,
      wrapStore: store =>
        new Proxy(store, {
          get: (target, key) =>
            key === 'addEvents'
              ? async () => {
                  throw new Error('insert into secrets values (1)');
                }
              : Reflect.get(target, key).bind(target),
        }),
    });
    await run();
    const { problems } = await ingest.readCoverage(0, clock.now());
    expect(problems[0]).toMatchObject({ kind: 'failed' });
    expect(JSON.stringify(problems)).not.toContain('insert');
  });
});
