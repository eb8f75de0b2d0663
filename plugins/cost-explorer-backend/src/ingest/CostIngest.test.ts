import type { ChargeType } from '@hangar/plugin-cost-explorer-common';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { awkwardValues } from '../store/__testUtils__/randomCosts';
import {
  answerCostExplorer,
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

const all = { from: '2025-10-01', to: '2026-11-25' };
const chargeTypes: Record<string, ChargeType> = {
  Tax: 'tax',
  Credit: 'credit',
  Refund: 'refund',
};

describeEachDatabase('CostIngest', createDatabase => {
  const setUp = async (
    bill: Bill,
    options: Partial<Parameters<typeof startIngest>[1]> = {},
  ) => {
    const db = await createDatabase();
    const clock = createClock('2026-11-25T03:00:00Z');
    const requests = answerCostExplorer(bill);
    const start = (other: typeof options = {}) =>
      startIngest(db, { now: clock.now, ...options, ...other });
    const portal = start();
    const readTotal = async (
      query: Partial<Parameters<typeof portal.store.readTotals>[0]> = {},
    ) => {
      const rows = await portal.store.readTotals({
        allocation: 'tag:Component',
        metric: 'UnblendedCost',
        currency: 'USD',
        ...all,
        by: [],
        ...query,
      });
      return rows[0]?.amount ?? 0n;
    };
    return { ...portal, db, clock, requests, start, readTotal };
  };

  it('reads 13 months of several accounts, every page, to the last decimal', async () => {
    const bill = createBill({
      from: '2025-10-01',
      to: '2026-11-24',
      accounts: [PAYER, OTHER],
      linesPerDay: 3,
    });
    const { run, store, ingest, readTotal } = await setUp(bill, {
      selectors: [byTag('Component', 'parts-inventory'), byTag('Team', 'a')],
    });
    expect(await run()).toEqual({ hasRead: true });

    expect(await readTotal()).toBe(sumOf(bill.lines));
    expect(await readTotal({ allocation: 'tag:Team' })).toBe(sumOf(bill.lines));
    for (const value of awkwardValues) {
      const days = await store.readDays({
        selectors: [{ allocation: 'tag:Component', values: [value] }],
        metric: 'UnblendedCost',
        currency: 'USD',
        ...all,
      });
      const lines = bill.lines.filter(
        ({ tags }) => (tags.Component ?? '') === value,
      );
      for (const day of days) {
        expect(day.amount).toBe(
          sumOf(
            lines.filter(
              line =>
                line.day === day.day &&
                (chargeTypes[line.recordType] ?? 'charge') === day.chargeType &&
                (day.service === '' || day.service === line.service),
            ),
          ),
        );
        expect(day.isEstimated).toBe(day.day >= '2026-11-22');
      }
      expect(days.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
        sumOf(lines),
      );
    }

    expect(await store.getState()).toEqual({
      asOf: '2026-11-25T03:00:00.000Z',
      stale: false,
      currencies: ['USD'],
      coverage: { from: '2025-10-01', to: '2026-11-24' },
      estimatedFrom: '2026-11-22',
      problems: [],
    });
    const [source] = (await ingest.getState()).sources;
    expect(source).toMatchObject({
      id: PAYER,
      accountIds: [PAYER, OTHER],
      status: 'succeeded',
      error: null,
      nextAttemptAt: '2026-11-25T11:00:00.000Z',
      reconciliation: { difference: { amount: '0.00', currency: 'USD' } },
    });
  });

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

  it('shows what does not add up', async () => {
    const bill = createBill({
      from: '2026-11-01',
      to: '2026-11-24',
      accounts: [PAYER],
    });
    const { run, store, ingest, db } = await setUp(bill);
    await run();
    const again = startIngest(db, {
      now: () => new Date('2026-11-25T12:00:00Z'),
      costExplorer: { historyMonths: 13 },
    });
    bill.fault = (_operation, input) =>
      input.Granularity === 'MONTHLY'
        ? Response.json({
            ResultsByTime: [
              {
                TimePeriod: { Start: '2026-11-01' },
                Groups: [
                  {
                    Keys: [PAYER],
                    Metrics: { UnblendedCost: { Amount: '5', Unit: 'USD' } },
                  },
                ],
              },
            ],
          })
        : undefined;
    await again.run();
    expect((await store.getState()).problems).toMatchObject([
      { kind: 'totals-differ', subject: `${PAYER} 2026-11` },
    ]);
    const [{ reconciliation }] = (await ingest.getState()).sources;
    expect(reconciliation?.accountsTotal.amount).toBe('5.00');
    expect(reconciliation?.difference.amount).not.toBe('0.00');
  });

  it('tells of a tag that is not active or written otherwise, a new account and another currency', async () => {
    const bill = createBill({
      from: '2026-11-01',
      to: '2026-11-24',
      accounts: [PAYER],
    });
    bill.activeTags = ['component'];
    bill.inactiveTags = ['Team'];
    const { run, store, clock, readTotal } = await setUp(bill, {
      selectors: [byTag('Team', 'a'), byTag('Project', 'x')],
    });
    await run();
    const tagProblems = [
      { kind: 'tag-key-case', subject: 'Component' },
      { kind: 'tag-not-active', subject: 'Project' },
      { kind: 'tag-not-active', subject: 'Team' },
    ];
    expect((await store.getState()).problems).toMatchObject(tagProblems);

    const other = { ...bill.lines[0], accountId: OTHER };
    bill.lines.push(other, { ...other, currency: 'CNY', amount: 7n });
    clock.advance({ hours: 8 });
    await run();
    expect((await store.getState()).problems).toMatchObject([
      { kind: 'new-account', subject: OTHER },
      { kind: 'other-currency', subject: 'CNY' },
      ...tagProblems,
    ]);
    expect(await store.getState()).toMatchObject({
      currencies: ['USD', 'CNY'],
      coverage: { from: '2025-10-01', to: '2026-11-24' },
    });
    expect(await readTotal({ currency: 'CNY' })).toBe(7n);
    expect(await readTotal()).toBe(
      sumOf(bill.lines.filter(({ currency }) => !currency)),
    );
  });

  it('filters by the other keys of a selector', async () => {
    const bill = createBill({
      from: '2026-11-01',
      to: '2026-11-24',
      accounts: [PAYER],
    });
    const selector = [
      { type: 'tag' as const, key: 'Component', values: ['a,b', ''] },
      { type: 'tag' as const, key: 'Team', values: ['a', ''] },
    ];
    const { run, store } = await setUp(bill, { selectors: [selector] });
    await run();
    const selectors = (await store.getAllocations()).resolve(selector);
    const days = await store.readDays({
      selectors: selectors ?? [],
      metric: 'UnblendedCost',
      currency: 'USD',
      ...all,
    });
    expect(days.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
      sumOf(
        bill.lines.filter(
          ({ tags }) =>
            tags.Team === 'a' && ['a,b', ''].includes(tags.Component ?? ''),
        ),
      ),
    );
  });

  it('finds an account whose credits pay for all it costs', async () => {
    const bill = createBill({
      from: '2026-11-01',
      to: '2026-11-24',
      accounts: [PAYER],
    });
    const charge = {
      ...bill.lines[0],
      accountId: OTHER,
      tags: { Component: 'paid-by-credits' },
      recordType: 'Usage',
      amount: 7n,
    };
    bill.lines.push(charge, { ...charge, recordType: 'Credit', amount: -7n });
    const { run, store, ingest } = await setUp(bill);
    await run();
    const days = await store.readDays({
      selectors: [{ allocation: 'tag:Component', values: ['paid-by-credits'] }],
      metric: 'UnblendedCost',
      currency: 'USD',
      ...all,
    });
    expect(days.map(({ chargeType, amount }) => [chargeType, amount])).toEqual([
      ['credit', -7n],
      ['charge', 7n],
    ]);
    const [{ accountIds, reconciliation }] = (await ingest.getState()).sources;
    expect(accountIds).toEqual([PAYER, OTHER]);
    expect(reconciliation?.difference.amount).toBe('0.00');
  });

  it('reads an account once that two payers have', async () => {
    const bill = createBill({
      from: '2026-11-01',
      to: '2026-11-24',
      accounts: [PAYER, OTHER],
    });
    const { run, readTotal, ingest } = await setUp(bill, {
      accounts: [PAYER, OTHER],
    });
    await run();
    expect(await readTotal()).toBe(sumOf(bill.lines));
    expect((await ingest.getState()).sources).toMatchObject([
      { id: PAYER, status: 'succeeded' },
      { id: OTHER, status: 'succeeded' },
    ]);
  });
});
