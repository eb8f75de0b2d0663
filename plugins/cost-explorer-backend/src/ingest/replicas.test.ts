import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { awsFailure, type Bill } from './__testUtils__/answerCostExplorer';
import { sumOf } from './__testUtils__/bills';
import { isDaily, setUpShortIngest } from './__testUtils__/setUpIngest';

describeEachDatabase('replicas, kills and clocks', createDatabase => {
  const setUp = async () => setUpShortIngest(await createDatabase());

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

  it('leaves the state to the replica that took over from one that stood still', async () => {
    const { run, start, clock, bill, logger, ...rest } = await setUp();
    const others: Array<ReturnType<typeof run>> = [];
    bill.fault = async (_operation, input) => {
      const isHalfway = input.TimePeriod?.Start === '2026-10-01';
      if (isHalfway && others.length === 0) {
        clock.advance({ minutes: 16 });
        others.push(start().run());
        await others[0];
      }
      return undefined;
    };
    expect(await run()).toEqual({ hasRead: false });
    expect(await Promise.all(others)).toEqual([{ hasRead: true }]);
    expect(await rest.getSource()).toMatchObject({
      status: 'succeeded',
      error: null,
      nextAttemptAt: '2026-11-25T11:00:00.000Z',
    });
    expect(logger.warn).not.toHaveBeenCalled();
    expect(await rest.readTotal()).toBe(rest.expected('2026-11-25'));
  });

  it('reads once when two replicas start at once', async () => {
    const { run, start, requests, readTotal, expected } = await setUp();
    const results = await Promise.all([run(), start().run(), start().run()]);
    expect(results.filter(({ hasRead }) => hasRead)).toHaveLength(1);
    expect(requests).toHaveLength(1 + 3 * 2 + 1);
    expect(await readTotal()).toBe(expected('2026-11-25'));
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
});
