import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { awsFailure, type Bill } from './__testUtils__/answerCostExplorer';
import { createBill, sumOf } from './__testUtils__/bills';
import {
  everything,
  type IngestOptions,
  setUpIngest,
  setUpShortIngest,
} from './__testUtils__/setUpIngest';
import { OTHER, PAYER } from './__testUtils__/startIngest';

describeEachDatabase('sources of an ingest', createDatabase => {
  const setUp = async (bill: Bill, options: IngestOptions = {}) =>
    setUpIngest(await createDatabase(), bill, options);
  const setUpShort = async (options: IngestOptions = {}) =>
    setUpShortIngest(await createDatabase(), options);

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
      ...everything,
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

  it('stops no payer because of another', async () => {
    const { ingest, run, readTotal, bill, expected, store } = await setUpShort({
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
});
