import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  byTag,
  createClock,
  OTHER,
  PAYER,
  startIngest,
} from './__testUtils__/startIngest';

const range = { from: '2025-10-01', to: '2026-11-25' };
const query = { metric: 'UnblendedCost' as const, currency: 'USD', ...range };

// the whole way, against the same simulated AWS that `npm start` shows
describeEachDatabase('costs of the sample organisation', createDatabase => {
  const setUp = async (
    options: Partial<Parameters<typeof startIngest>[1]> = {},
  ) => {
    const { now } = createClock('2026-11-25T03:00:00Z');
    const world = createWorld({ now });
    networkServer.use(...createAwsHandlers(world));
    const portal = startIngest(await createDatabase(), {
      now,
      accounts: [PAYER, OTHER],
      selectors: [byTag('Component', 'parts-inventory')],
      ...options,
    });
    return { ...portal, world };
  };

  it('add up to what each account says', async () => {
    const { run, store, ingest } = await setUp();
    await run();
    const { sources } = await ingest.getState();
    for (const source of sources) {
      expect(source).toMatchObject({
        status: 'succeeded',
        coverage: { from: '2025-10-01', to: '2026-11-24' },
        reconciliation: { difference: { amount: '0.00' } },
        problems: [],
      });
      expect(Number(source.reconciliation?.tagged.amount)).toBeGreaterThan(0);
      expect(Number(source.reconciliation?.untagged.amount)).not.toBe(0);
    }
    const days = await store.readDays({
      ...query,
      selectors: [{ allocation: 'tag:Component', values: ['parts-inventory'] }],
    });
    expect(new Set(days.map(({ service }) => service)).size).toBeGreaterThan(3);
  });

  it.each([
    ['cur-2.0', ['account', 'value', 'service', 'chargeType', 'day'] as const],
    // FOCUS calls some services otherwise
    ['focus-1.2', ['account', 'value', 'chargeType', 'day'] as const],
  ])(
    'are the same by Cost Explorer and by an export (%s)',
    async (format, by) => {
      const read = async (costExplorer: object) => {
        const { run, store, ingest } = await setUp({
          costExplorer: { historyMonths: 2, ...costExplorer },
        });
        await run();
        const totals = await store.readTotals({
          ...query,
          allocation: 'tag:Component',
          by: [...by],
        });
        const rows = totals
          .filter(({ amount }) => amount !== 0n)
          .map(
            row =>
              `${row.date} ${row.accountId} ${row.value} ${row.service ?? ''} ${row.chargeType}: ${row.amount}`,
          );
        return { rows: rows.sort(), ...(await ingest.getState()) };
      };
      const [payers, exported] = [
        await read({}),
        await read({
          athena: [
            {
              name: 'organisation',
              accountId: PAYER,
              region: 'us-east-1',
              database: 'billing',
              table: format === 'cur-2.0' ? 'cost_and_usage' : 'focus',
              workgroup: 'primary',
              outputLocation: 's3://hangar-query-results/costs/',
              format,
            },
          ],
        }),
      ];
      expect(exported.sources[0]).toMatchObject({
        type: 'athena',
        status: 'succeeded',
        error: null,
        reconciliation: { difference: { amount: '0.00' } },
      });
      expect(payers.rows.length).toBeGreaterThan(200);
      const missing = payers.rows.filter(row => !exported.rows.includes(row));
      const added = exported.rows.filter(row => !payers.rows.includes(row));
      expect({ missing, added }).toEqual({ missing: [], added: [] });
    },
  );
});
