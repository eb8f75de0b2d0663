import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCostExplorerConfig } from './readCostExplorerConfig';

const read = (costExplorer: JsonObject, aws: JsonObject = {}) =>
  readCostExplorerConfig(new ConfigReader({ costExplorer, aws }));

const athena = {
  name: 'organisation',
  accountId: '111122223333',
  region: 'us-east-1',
  database: 'billing',
  table: 'cur_2',
  workgroup: 'primary',
  format: 'cur-2.0',
};

describe('readCostExplorerConfig', () => {
  it('reads every configured account, by the convention, three times a day', () => {
    const accounts = [
      { accountId: '111122223333' },
      { accountId: '444455556666' },
    ];
    expect(read({}, { accounts })).toEqual({
      metric: 'UnblendedCost',
      metrics: ['UnblendedCost'],
      tagKey: 'Cost',
      costTagPrefix: 'drone',
      historyMonths: 13,
      schedule: {
        frequencyMs: 28_800_000,
        timeoutMs: 900_000,
        initialDelayMs: 10_000,
      },
      payers: accounts,
      budgetAccountIds: ['111122223333', '444455556666'],
      athena: [],
      maxAllocations: 20,
      forecast: { confidence: 0.8 },
      anomalies: { minimumImpactUsd: 1 },
    });
  });

  it('reads exports instead of accounts where only exports are named', () => {
    const accounts = [{ accountId: '111122223333' }];
    const config = read({ athena: [athena] }, { accounts });
    expect(config.payers).toEqual([]);
    expect(config.budgetAccountIds).toEqual(['111122223333']);
    expect(config.athena).toEqual([
      { ...athena, scanLimitBytes: 107_374_182_400 },
    ]);
    expect(
      read({ athena: [athena], payers: accounts }, {}).payers,
    ).toHaveLength(1);
  });

  it.each<[string, JsonObject]>([
    ['at least 8 hours', { schedule: { frequency: { hours: 1 } } }],
    ['costExplorer.metrics must be some of', { metrics: ['BlendedCost'] }],
    ['not among costExplorer.metrics', { metric: 'AmortizedCost' }],
    ['from 1 to 13', { historyMonths: 14 }],
    ['from 1 to 13', { historyMonths: 1.5 }],
    ['12 digits', { payers: [{ accountId: '12' }] }],
    ['the name "organisation" twice', { athena: [athena, athena] }],
    ...Object.entries({
      database: 'billing"; DROP TABLE x; --',
      table: 'cur-2',
      workgroup: 'a b',
      format: 'cur',
      outputLocation: 'https://example.com/',
      scanLimitBytes: 0,
      accountId: '1',
      region: 'tokyo',
      name: '1 2',
    }).map(([key, value]): [string, JsonObject] => [
      `costExplorer.athena[0].${key}`,
      { athena: [{ ...athena, [key]: value }] },
    ]),
  ])('says %s', (message, config) => {
    expect(() => read(config)).toThrow(message);
  });
});
