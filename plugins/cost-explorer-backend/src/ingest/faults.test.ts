import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { awsFailure } from './__testUtils__/answerCostExplorer';
import { sumOf } from './__testUtils__/bills';
import { isDaily, setUpShortIngest } from './__testUtils__/setUpIngest';

describeEachDatabase('faults of AWS', createDatabase => {
  const setUp = async () => setUpShortIngest(await createDatabase());

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
});
