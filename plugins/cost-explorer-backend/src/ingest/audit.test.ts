import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { type Bill } from './__testUtils__/answerCostExplorer';
import { createBill, sumOf } from './__testUtils__/bills';
import { type IngestOptions, setUpIngest } from './__testUtils__/setUpIngest';
import { byTag, OTHER, PAYER, startIngest } from './__testUtils__/startIngest';

describeEachDatabase('what an ingest tells', createDatabase => {
  const setUp = async (bill: Bill, options: IngestOptions = {}) =>
    setUpIngest(await createDatabase(), bill, options);

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
});
