import { mockServices } from '@backstage/backend-test-utils';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import {
  accountIds,
  answerAws,
  createClients,
} from '../budgets/__testUtils__/answerAws';
import { makeDays } from '../forecast/__testUtils__/makeDays';
import { parseAmount, RequestCounts } from '../store';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { AnomalyIngest } from './AnomalyIngest';
import { AnomalyService } from './AnomalyService';
import { AnomalyStore } from './AnomalyStore';

const now = () => new Date('2026-11-25T06:00:00.000Z');
const range = {
  from: '2026-11-01',
  to: '2026-11-26',
  minimumImpact: 1,
  confidence: 0.8,
};
const logs = 'AmazonCloudWatch';
const compute = 'Amazon Elastic Container Service';

const entity = (value: string) => ({
  entityRef: `component:default/${value}`,
  selectors: [[{ type: 'tag' as const, key: 'Component', values: [value] }]],
  currency: 'USD',
});

const anomaly = (id: string, options: object = {}) => ({
  AnomalyId: id,
  AnomalyStartDate: '2026-11-17T00:00:00Z',
  AnomalyEndDate: '2026-11-17T00:00:00Z',
  DimensionValue: logs,
  RootCauses: [
    { Service: compute, Impact: { Contribution: 1 } },
    { Service: logs, Impact: { Contribution: 38 } },
  ],
  Impact: { TotalActualSpend: 45, TotalExpectedSpend: 6, TotalImpact: 39 },
  ...options,
});

describeEachDatabase('Anomalies of Cost Explorer', createDatabase => {
  async function setUp() {
    const db = await createDatabase();
    const store = new AnomalyStore(db);
    const requests = new RequestCounts(db, now);
    const logger = mockServices.logger.mock();
    const ingest = new AnomalyIngest(createClients(), store, {
      accountIds,
      requests,
      logger,
      now,
    });
    return {
      store,
      requests,
      logger,
      ingest,
      service: new AnomalyService(store),
    };
  }

  const days = (onTheDay: number, service = logs) =>
    makeDays('2026-08-01', '2026-11-25', ({ date }) =>
      date === '2026-11-17' ? onTheDay : 5,
    ).map(day => ({ ...day, service }));

  it('are read for all entities at once: one paid request for each payer', async () => {
    const world = createWorld({ now });
    networkServer.use(...createAwsHandlers(world));
    const { ingest, store, requests, logger } = await setUp();
    await ingest.run();
    await ingest.run();
    expect(logger.warn).not.toHaveBeenCalled();
    const { total } = world.requests.summary();
    expect(total.count).toBe(4);
    expect(Number(total.cost.amount)).toBe(0.04);
    await expect(requests.readLastDay()).resolves.toEqual(
      new Map(
        accountIds.map(id => [id, { count: 2, cost: parseAmount('0.02') }]),
      ),
    );
    const found = await store.list({ from: '2026-09-01', to: '2026-11-26' });
    expect(found.length).toBeGreaterThan(2);
    for (const { actual, expected, services } of found) {
      expect(actual).toBeGreaterThan(expected);
      expect(services).toHaveLength(1);
    }
  });

  it('are those of an entity by the value that a monitor watches, or by what its services cost', async () => {
    const { ingest, service } = await setUp();
    answerAws(({ input }) => {
      if (input.NextPageToken) {
        return {
          Anomalies: [
            anomaly('of-tag', {
              DimensionValue: 'flight-telemetry',
              RootCauses: [],
            }),
          ],
        };
      }
      return { Anomalies: [anomaly('of-service')], NextPageToken: 'more' };
    });
    await ingest.run();
    const idsOf = async (value: string, amounts: ReturnType<typeof days>) =>
      (await service.getAnomalies(entity(value), amounts, range))
        .filter(({ source }) => source === 'cost-explorer')
        .map(({ id }) => id);
    const ids = (id: string) =>
      accountIds.map(account => `cost-explorer:${account}:${id}`);
    await expect(idsOf('parts-inventory', days(44))).resolves.toEqual(
      ids('of-service'),
    );
    await expect(idsOf('sales-support', days(9))).resolves.toEqual([]);
    await expect(
      idsOf('flight-telemetry', days(45, 'AWS App Runner')),
    ).resolves.toEqual(ids('of-tag'));
  });

  it.each([
    // the account's service, an account, a tag of the same name elsewhere
    ['a whole service', logs, 'parts-inventory', days(44)],
    ['a service that a tag is named after', logs, logs, days(44)],
    ['a whole account', '111122223333', '111122223333', days(44)],
    ['more than its tag', 'parts-inventory', 'parts-inventory', days(44)],
  ])(
    'tell the part of the entity, where they are of %s',
    async (_, dimensionValue, value, amounts) => {
      const { ingest, service } = await setUp();
      answerAws(() => ({
        Anomalies: [
          anomaly('wide', {
            DimensionValue: dimensionValue,
            Impact: {
              TotalActualSpend: 8045,
              TotalExpectedSpend: 7975,
              TotalImpact: 70,
            },
          }),
        ],
      }));
      await ingest.run();
      const found = (
        await service.getAnomalies(entity(value), amounts, range)
      ).filter(({ source }) => source === 'cost-explorer');
      expect(found).toHaveLength(2);
      for (const one of found) {
        expect(one).toMatchObject({
          actual: { amount: '44.00' },
          expected: { amount: '5.00' },
          impact: { amount: '39.00' },
        });
        expect(JSON.stringify(one)).not.toMatch(/8045|7975/);
      }
    },
  );

  it('stand beside those the portal found, with exact cents and the service behind them', async () => {
    const { ingest, service } = await setUp();
    answerAws(({ input }) => ({
      Anomalies: input.DateInterval
        ? [
            anomaly('one'),
            anomaly('small', {
              Impact: {
                TotalActualSpend: 5.5,
                TotalExpectedSpend: 5,
                TotalImpact: 0.5,
              },
            }),
          ]
        : [],
    }));
    await ingest.run();
    const found = await service.getAnomalies(
      entity('parts-inventory'),
      days(44),
      range,
    );
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        {
          id: 'portal:component:default/parts-inventory:2026-11-17',
          date: '2026-11-17',
          actual: { amount: '44.00', currency: 'USD' },
          expected: { amount: '5.00', currency: 'USD' },
          impact: { amount: '39.00', currency: 'USD' },
          service: logs,
          source: 'portal',
        },
        {
          id: 'cost-explorer:111122223333:one',
          date: '2026-11-17',
          actual: { amount: '44.00', currency: 'USD' },
          expected: { amount: '5.00', currency: 'USD' },
          impact: { amount: '39.00', currency: 'USD' },
          service: logs,
          source: 'cost-explorer',
        },
      ]),
    );
  });

  it('stay as they were where AWS refuses, and the log says why', async () => {
    const { ingest, store, logger } = await setUp();
    answerAws(() => ({ Anomalies: [anomaly('one')] }));
    await ingest.run();
    answerAws(() => 'LimitExceededException');
    await ingest.run();
    await expect(store.list(range)).resolves.toHaveLength(2);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('ce:GetAnomalies'),
    );
    answerAws(() => ({ Anomalies: [] }));
    await ingest.run();
    await expect(store.list(range)).resolves.toEqual([]);
  });
});
