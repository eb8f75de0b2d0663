import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { type Bill } from './__testUtils__/answerCostExplorer';
import { createBill, sumOf } from './__testUtils__/bills';
import { setUpIngest } from './__testUtils__/setUpIngest';
import { PAYER } from './__testUtils__/startIngest';

describeEachDatabase('what an ingest reads', createDatabase => {
  const setUp = async (bill: Bill) => setUpIngest(await createDatabase(), bill);

  it('asks again only for what AWS may still change, three times a day at most, and counts what it pays', async () => {
    const bill = createBill({
      from: '2026-10-01',
      to: '2026-11-24',
      accounts: [PAYER],
      linesPerDay: 2,
    });
    bill.pageSize = 10_000;
    const { run, ingest, clock, requests, readTotal } = await setUp(bill);
    await run();
    const first = requests.length;
    // totals, 14 months of charges and of adjustments, tags
    expect(first).toBe(1 + 14 * 2 + 1);
    const count = async () => (await ingest.getState()).sources[0].requests;
    expect(await count()).toEqual({
      count: first,
      cost: { amount: '0.30', currency: 'USD' },
    });

    expect(await run()).toEqual({ hasRead: false });
    clock.advance({ hours: 7, minutes: 59 });
    expect(await run()).toEqual({ hasRead: false });
    clock.advance({ minutes: 1 });
    bill.lines = bill.lines.filter(({ day }) => day !== '2026-11-24');
    bill.lines.push({ ...bill.lines[0], day: '2026-11-24', amount: 3n });
    expect(await run()).toEqual({ hasRead: true });
    expect(requests.slice(first).map(({ input }) => input.TimePeriod)).toEqual([
      { Start: '2025-10-01', End: '2026-11-25' },
      { Start: '2026-11-01', End: '2026-11-25' },
      { Start: '2026-11-01', End: '2026-11-25' },
    ]);
    expect(await readTotal()).toBe(sumOf(bill.lines));
    expect(await readTotal({ from: '2026-11-24' })).toBe(3n);
    expect((await count()).cost.amount).toBe('0.33');
  });

  it('reads a month again until its invoice is final, and tells so', async () => {
    const bill = createBill({
      from: '2026-10-01',
      to: '2026-12-09',
      accounts: [PAYER],
      linesPerDay: 2,
    });
    bill.estimatedFrom = '2026-11-28';
    const { run, store, clock, requests } = await setUp(bill);
    clock.set('2026-12-02T03:00:00Z');
    await run();
    expect((await store.getState()).problems).toMatchObject([
      { kind: 'month-closing', subject: '2026-11' },
    ]);

    bill.estimatedFrom = '2026-12-05';
    clock.set('2026-12-07T03:00:00Z');
    await run();
    expect((await store.getState()).problems).toEqual([]);
    const before = requests.length;
    clock.set('2026-12-08T03:00:00Z');
    await run();
    const starts = requests
      .slice(before)
      .filter(({ input }) => input.Granularity === 'DAILY')
      .map(({ input }) => input.TimePeriod.Start);
    expect(new Set(starts)).toEqual(new Set(['2026-12-01']));
    expect(await store.getState()).toMatchObject({
      coverage: { from: '2025-11-01', to: '2026-12-07' },
    });
  });

  it('forgets months that are no longer kept, and whatever had costs in these only', async () => {
    const bill = createBill({
      from: '2025-10-01',
      to: '2026-12-24',
      accounts: [PAYER],
      linesPerDay: 1,
    });
    const retired = { tags: { Component: 'retired' }, day: '2025-10-02' };
    bill.lines.push({ ...bill.lines[0], ...retired });
    const { run, clock, db, readTotal } = await setUp(bill);
    const listRetired = () => db('cost_series').where({ value: 'retired' });
    await run();
    expect(await listRetired()).toHaveLength(1);
    clock.set('2026-12-25T03:00:00Z');
    await run();
    expect(await listRetired()).toEqual([]);
    expect(await readTotal({ to: '2026-12-25' })).toBe(
      sumOf(bill.lines.filter(({ day }) => day >= '2025-11-01')),
    );
  });

  it('finds a closed month that AWS has changed by its total, and reads it again', async () => {
    const bill = createBill({
      from: '2026-08-01',
      to: '2026-11-24',
      accounts: [PAYER],
      linesPerDay: 2,
    });
    const { run, clock, readTotal, ingest } = await setUp(bill);
    await run();
    bill.lines.push({ ...bill.lines[0], amount: 10n ** 11n });
    clock.advance({ hours: 8 });
    await run();
    expect(await readTotal()).toBe(sumOf(bill.lines));
    const [{ reconciliation }] = (await ingest.getState()).sources;
    expect(reconciliation?.difference.amount).toBe('0.00');
  });
});
