import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  answerCostExplorer,
  awsFailure,
  type Bill,
} from './__testUtils__/answerCostExplorer';
import { createBill, sumOf } from './__testUtils__/bills';
import {
  byTag,
  createClock,
  OTHER,
  PAYER,
  startIngest,
} from './__testUtils__/startIngest';

const isDaily = (input: { Granularity?: string }) =>
  input.Granularity === 'DAILY';

describeEachDatabase('faults of the ingest', createDatabase => {
  const setUp = async (
    options: Partial<Parameters<typeof startIngest>[1]> = {},
  ) => {
    const db = await createDatabase();
    const clock = createClock('2026-11-25T03:00:00Z');
    const bill: Bill = createBill({
      from: '2026-09-01',
      to: '2026-11-27',
      accounts: [PAYER],
      linesPerDay: 2,
    });
    const requests = answerCostExplorer(bill);
    const start = (other: typeof options = {}) =>
      startIngest(db, {
        now: clock.now,
        costExplorer: { historyMonths: 2 },
        ...options,
        ...other,
      });
    const portal = start();
    const readTotal = async (query: { from?: string; to?: string } = {}) => {
      const rows = await portal.store.readTotals({
        allocation: 'tag:Component',
        metric: 'UnblendedCost',
        currency: 'USD',
        from: '2025-10-01',
        to: '2026-12-31',
        by: [],
        ...query,
      });
      return rows[0]?.amount ?? 0n;
    };
    const getSource = async () => (await portal.ingest.getState()).sources[0];
    const expected = (to: string) =>
      sumOf(bill.lines.filter(({ day }) => day < to));
    const starts = (from: number) =>
      requests
        .slice(from)
        .filter(({ input }) => isDaily(input) && !input.NextPageToken)
        .map(({ input }) => input.TimePeriod.Start);
    return {
      ...portal,
      ...{ db, clock, bill, requests, start, starts },
      ...{ readTotal, getSource, expected },
    };
  };

  it('keeps the last good state while AWS lets nothing through, tries less and less often, and goes on where it was', async () => {
    const { run, store, clock, bill, requests, ...rest } = await setUp();
    await run();
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-25'));

    clock.set('2026-11-26T03:00:00Z');
    let refused = 0;
    bill.fault = (operation, input) => {
      if (operation === 'GetCostAndUsage' && isDaily(input)) {
        refused += 1;
        return awsFailure('LimitExceededException');
      }
      return undefined;
    };
    const waits = [];
    for (let minutes = 0; minutes < 60; minutes += 5) {
      const before = refused;
      expect(await run()).toEqual({ hasRead: false });
      if (refused > before) waits.push(minutes);
      clock.advance({ minutes: 5 });
    }
    expect(waits).toEqual([0, 15, 45]);
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-25'));
    expect(await store.getState()).toMatchObject({
      asOf: '2026-11-25T03:00:00.000Z',
      stale: true,
      coverage: { from: '2026-09-01', to: '2026-11-24' },
    });
    expect(await rest.getSource()).toMatchObject({
      status: 'failed',
      lastSuccessAt: '2026-11-25T03:00:00.000Z',
      lastAttemptAt: '2026-11-26T03:45:00.000Z',
      nextAttemptAt: '2026-11-26T04:45:00.000Z',
      error: {
        name: 'LimitExceededException',
        message: expect.stringContaining('the rest is read later'),
      },
    });

    bill.fault = undefined;
    clock.set('2026-11-26T04:45:00Z');
    const before = requests.length;
    expect(await run()).toEqual({ hasRead: true });
    expect(rest.starts(before)).toEqual(['2026-11-01', '2026-11-01']);
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-26'));
    expect(await store.getState()).toMatchObject({ stale: false });
  });

  it('says what it means that Cost Explorer has no data yet', async () => {
    const { run, bill, getSource, store } = await setUp();
    bill.fault = () => awsFailure('DataUnavailableException');
    await run();
    expect((await getSource()).error?.message).toContain(
      'within 24 hours after Cost Explorer was enabled',
    );
    expect(await store.getState()).toMatchObject({
      asOf: null,
      coverage: null,
      stale: true,
    });
  });

  it('begins a slice again when its page token has expired, and never shows half of one', async () => {
    const { run, bill, requests, readTotal, expected } = await setUp();
    bill.pageSize = 10;
    let failures = 0;
    bill.fault = (_operation, input) => {
      if (input.NextPageToken === '20' && failures < 2) {
        failures += 1;
        return awsFailure('InvalidNextTokenException');
      }
      return undefined;
    };
    expect(await run()).toEqual({ hasRead: true });
    expect(failures).toBe(2);
    expect(await readTotal()).toBe(expected('2026-11-25'));
    const beginnings = requests.filter(
      ({ input }) => isDaily(input) && !input.NextPageToken,
    );
    expect(beginnings).toHaveLength(3 * 2 + 2);
  });

  it('gives a slice up that never comes to its end, with all slices before it kept whole', async () => {
    const { run, bill, getSource, readTotal } = await setUp();
    bill.pageSize = 10;
    bill.fault = (_operation, input) =>
      input.NextPageToken === '20' && input.TimePeriod.Start === '2026-10-01'
        ? awsFailure('InvalidNextTokenException')
        : undefined;
    expect(await run()).toEqual({ hasRead: false });
    expect((await getSource()).error?.name).toBe('InvalidNextTokenException');
    const november = bill.lines.filter(
      ({ day }) => day >= '2026-11-01' && day < '2026-11-25',
    );
    expect(await readTotal()).toBe(sumOf(november));
  });

  it('goes on after a kill in the middle with the first slice that is missing', async () => {
    const { run, start, clock, bill, requests, ...rest } = await setUp();
    const controller = new AbortController();
    bill.fault = (_operation, input) => {
      if (input.TimePeriod?.Start === '2026-10-01' && isDaily(input)) {
        controller.abort();
      }
      return undefined;
    };
    await run(controller.signal);
    const november = bill.lines.filter(
      ({ day }) => day >= '2026-11-01' && day < '2026-11-25',
    );
    expect(await rest.readTotal()).toBe(sumOf(november));
    expect(await rest.getSource()).toMatchObject({ status: 'waiting' });

    bill.fault = undefined;
    const before = requests.length;
    clock.advance({ minutes: 5 });
    expect(await start().run()).toEqual({ hasRead: true });
    expect(rest.starts(before)).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2026-09-01',
      '2026-09-01',
    ]);
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-25'));
  });

  it('takes over from a replica that died without a word', async () => {
    const { db, run, clock, readTotal, expected, getSource } = await setUp();
    await db('cost_store').update({
      lease_holder: 'dead',
      lease_expires_at: '2026-11-25T03:15:00.000Z',
    });
    expect(await run()).toEqual({ hasRead: false });
    clock.advance({ minutes: 15 });
    expect(await run()).toEqual({ hasRead: true });
    expect(await readTotal()).toBe(expected('2026-11-25'));
    expect(await getSource()).toMatchObject({ status: 'succeeded' });
  });

  it('reads once when two replicas start at once', async () => {
    const { run, start, requests, readTotal, expected } = await setUp();
    const results = await Promise.all([run(), start().run(), start().run()]);
    expect(results.filter(({ hasRead }) => hasRead)).toHaveLength(1);
    expect(requests).toHaveLength(1 + 3 * 2 + 1);
    expect(await readTotal()).toBe(expected('2026-11-25'));
  });

  it('leaves the state to the replica that took over from one that stood still', async () => {
    const { run, start, clock, bill, logger, ...rest } = await setUp();
    let isTaken = false;
    bill.fault = async (_operation, input) => {
      if (input.TimePeriod?.Start === '2026-10-01' && !isTaken) {
        isTaken = true;
        clock.advance({ minutes: 16 });
        expect(await start().run()).toEqual({ hasRead: true });
      }
      return undefined;
    };
    expect(await run()).toEqual({ hasRead: false });
    expect(await rest.getSource()).toMatchObject({
      status: 'succeeded',
      error: null,
      nextAttemptAt: '2026-11-25T11:00:00.000Z',
    });
    expect(logger.warn).not.toHaveBeenCalled();
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-25'));
  });

  it('loses nothing when the clock jumps ahead and back', async () => {
    const { run, clock, bill, store, readTotal, expected, getSource } =
      await setUp();
    await run();
    const refuseFuture: Bill['fault'] = (operation, input) =>
      operation === 'GetCostAndUsage' && input.TimePeriod.End > '2026-12-01'
        ? awsFailure(
            'ValidationException',
            'end date past the beginning of next month',
          )
        : undefined;
    bill.fault = refuseFuture;
    clock.set('2028-03-10T00:00:00Z');
    expect(await run()).toEqual({ hasRead: false });
    expect(await readTotal()).toBe(expected('2026-11-25'));

    // back, and some days more than it should
    clock.set('2026-11-20T00:00:00Z');
    expect(await run()).toEqual({ hasRead: true });
    expect(await readTotal()).toBe(expected('2026-11-25'));
    expect((await store.getState()).asOf).toBe('2026-11-20T00:00:00.000Z');

    clock.set('2026-11-26T12:00:00Z');
    expect(await run()).toEqual({ hasRead: true });
    expect(await readTotal()).toBe(expected('2026-11-26'));
    expect(await getSource()).toMatchObject({ status: 'succeeded' });
  });

  it('stops no payer because of another', async () => {
    const { ingest, run, readTotal, bill, expected, store } = await setUp({
      accounts: [OTHER, PAYER],
    });
    let requests = 0;
    bill.fault = () => {
      requests += 1;
      return requests === 1 ? awsFailure('AccessDeniedException') : undefined;
    };
    await run();
    expect(await readTotal()).toBe(expected('2026-11-25'));
    const { sources } = await ingest.getState();
    expect(sources).toMatchObject([
      {
        id: OTHER,
        status: 'failed',
        error: { message: expect.stringContaining('ce:GetCostAndUsage') },
      },
      { id: PAYER, status: 'succeeded' },
    ]);
    expect((await store.getState()).stale).toBe(true);
    const parts = [{ allocation: 'tag:Component', values: ['a,b'] }];
    expect((await store.getState(parts)).stale).toBe(false);
  });

  it('refuses an amount that it could not keep exactly, and keeps what it had', async () => {
    const { run, clock, bill, readTotal, expected, getSource } = await setUp();
    await run();
    clock.set('2026-11-26T03:00:00Z');
    bill.fault = (_operation, input) =>
      isDaily(input)
        ? Response.json({
            ResultsByTime: [
              {
                TimePeriod: { Start: '2026-11-25' },
                Groups: [
                  {
                    Keys: ['Component$x', 'Amazon ECS'],
                    Metrics: { UnblendedCost: { Amount: '0.00000000001' } },
                  },
                ],
              },
            ],
          })
        : undefined;
    await run();
    expect((await getSource()).error?.message).toContain(
      'more than 10 decimal places',
    );
    expect(await readTotal()).toBe(expected('2026-11-25'));
  });

  it('reads what entities newly ask for early, but never more than three times a day', async () => {
    const { run, start, clock, requests, store } = await setUp();
    await run();
    const asking = (keys: number) =>
      start({
        costExplorer: { historyMonths: 2, maxAllocations: 3 },
        selectors: Array.from({ length: keys }, (_, index) =>
          byTag(`Key${index}`, 'x'),
        ),
      });
    const begun: string[] = [];
    for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
      const before = requests.length;
      clock.advance({ minutes: 30 });
      // somebody writes another key into an annotation all the time
      await asking(1 + Math.floor(minutes / 60)).run();
      if (requests.length > before) begun.push(clock.now().toISOString());
    }
    // the first was at three; a day later it counts no more
    expect(begun.map(time => time.slice(0, 16))).toEqual([
      '2026-11-25T03:30',
      '2026-11-25T11:30',
      '2026-11-26T03:00',
    ]);
    const { isTooMany } = await store.getAllocations();
    expect(isTooMany(byTag('Key9', 'x'))).toBe(false);
    const narrow = asking(9);
    expect(
      (await narrow.store.getAllocations()).isTooMany(byTag('Key9', 'x')),
    ).toBe(true);
  });

  it('goes on with what it knows when the catalog does not answer', async () => {
    const { db, clock, start, readTotal, expected } = await setUp();
    await start({ selectors: [byTag('Team', 'a')] }).run();
    clock.advance({ hours: 8 });
    const { run, logger } = start({
      getSelectors: async () => {
        throw new Error('the catalog is down');
      },
    });
    await run();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('The catalog could not be asked'),
      expect.anything(),
    );
    expect(
      await db('cost_allocations').where({ is_planned: true }).pluck('id'),
    ).toEqual(expect.arrayContaining(['tag:Component', 'tag:Team']));
    expect(await readTotal()).toBe(expected('2026-11-25'));
  });
});
