import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import type {
  CostIngestState,
  CostReport,
  EntityCostOverview,
} from '@hangar/plugin-cost-explorer-common';
import type { JsonObject } from '@backstage/types';
import { networkServer } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';
import { addAmounts, formatAmount, parseAmount } from './store';

// the whole way, against the same simulated AWS that `npm start` shows
describe('the sample organisation', () => {
  async function setUp(config: JsonObject = {}) {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world));
    const plugin = await startPlugin({ seed: async () => {}, config });
    const countPaid = () =>
      world.requests
        .summary()
        .items.filter(({ operation }) => operation === 'GetCostAndUsage')
        .reduce((sum, { count }) => sum + count, 0);
    return { ...plugin, countPaid };
  }

  it('is read once and then served from the store, whoever asks and however often', async () => {
    const { get, runTask, countPaid } = await setUp();
    await runTask('cost-explorer-ingest');
    const paid = countPaid();
    expect(paid).toBeGreaterThan(0);

    for (const name of [
      'parts-inventory',
      'flight-telemetry',
      'sales-support',
    ]) {
      const { body } = await get(entityUrl(`component/${name}`, 'overview'));
      expectAnswer('EntityCostOverview', body);
      const overview: EntityCostOverview = body;
      expect(overview.problems).toEqual([]);
      expect(Number(overview.monthToDate.amount)).toBeGreaterThan(1);
      expect(overview.forecast?.method).toBe('trend-and-weekday');
      const costs = await get(entityUrl(`component/${name}`, 'costs'));
      expectAnswer('EntityCosts', costs.body);
      expect(costs.body.services.length).toBeGreaterThan(1);
    }
    for (const groupBy of ['owner', 'entity', 'service', 'environment']) {
      const { body } = await get(`${baseUrl}/costs?groupBy=${groupBy}`);
      expectAnswer('CostReport', body);
    }
    expect(countPaid()).toBe(paid);
  });

  it('has budgets of every account, also of those that another one pays for', async () => {
    const { db, runTask } = await setUp({
      costExplorer: {
        tagKey: 'Component',
        historyMonths: 1,
        payers: [{ accountId: '111122223333' }],
      },
    });
    await runTask('cost-explorer-ingest');
    const accounts = await db('cost_aws_budgets')
      .distinct()
      .pluck('account_id');
    expect(accounts.sort()).toEqual(['111122223333', '444455556666']);
  });

  it('accounts for every cent of both accounts', async () => {
    const { get, runTask } = await setUp();
    await runTask('cost-explorer-ingest');
    const { body } = await get(`${baseUrl}/costs`).expect(200);
    const { total, unallocated }: CostReport = body;
    const parts = [
      total.amount,
      unallocated?.untagged.amount ?? '',
      ...(unallocated?.unknownValues.map(value => value.total.amount) ?? []),
    ];
    expect(formatAmount(addAmounts(parts.map(parseAmount)))).toBe(
      unallocated?.accountsTotal.amount,
    );
    const state = await get(`${baseUrl}/ingest`).expect(200);
    expectAnswer('CostIngestState', state.body);
    for (const source of (state.body as CostIngestState).sources) {
      expect(source).toMatchObject({
        status: 'succeeded',
        reconciliation: { difference: { amount: '0.00' } },
      });
    }
  });
});
