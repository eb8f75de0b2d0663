import type { ChargeType } from '@hangar/plugin-cost-explorer-common';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { awkwardValues } from '../store/__testUtils__/randomCosts';
import { type Bill } from './__testUtils__/answerCostExplorer';
import { createBill, sumOf } from './__testUtils__/bills';
import {
  everything,
  type IngestOptions,
  setUpIngest,
} from './__testUtils__/setUpIngest';
import { byTag, OTHER, PAYER } from './__testUtils__/startIngest';

const chargeTypes: Record<string, ChargeType> = {
  Tax: 'tax',
  Credit: 'credit',
  Refund: 'refund',
};

describeEachDatabase('CostIngest', createDatabase => {
  const setUp = async (bill: Bill, options: IngestOptions = {}) =>
    setUpIngest(await createDatabase(), bill, options);

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
        ...everything,
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
      ...everything,
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
});
