import {
  GetCostAndUsageCommand,
  type Expression,
  type GetCostAndUsageCommandInput,
} from '@aws-sdk/client-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import {
  byDimension,
  byTag,
  readCosts,
  sumOf,
} from '../../__testUtils__/readCosts';
import {
  PRODUCTION,
  SALES,
  sampleClients,
} from '../../__testUtils__/sampleClients';
import { createWorld, type CreateWorldOptions } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T09:30:00Z');
const TWO_WEEKS = ['2026-11-01', '2026-11-15'] as const;

const component = (...Values: string[]): Expression => ({
  Tags: { Key: 'Component', Values },
});
const recordTypes = (...Values: string[]): Expression => ({
  Dimensions: { Key: 'RECORD_TYPE', Values },
});

describe('simulated GetCostAndUsage', () => {
  const { costExplorer } = sampleClients();

  function simulate(options: CreateWorldOptions = {}) {
    const world = createWorld({ now: () => NOW, ...options });
    networkServer.use(...createAwsHandlers(world));
    return world;
  }

  const ask = (input: Partial<GetCostAndUsageCommandInput>) =>
    costExplorer.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: TWO_WEEKS[0], End: TWO_WEEKS[1] },
        Granularity: 'DAILY',
        Metrics: ['UnblendedCost'],
        ...input,
      }),
    );

  it('groups by tag and service, keeps what has no tag, and adds up to the total', async () => {
    simulate();
    const [groups, totals, months] = await Promise.all([
      readCosts(costExplorer, TWO_WEEKS, {
        GroupBy: [byTag(), byDimension('SERVICE')],
      }),
      readCosts(costExplorer, TWO_WEEKS),
      readCosts(costExplorer, TWO_WEEKS, { Granularity: 'MONTHLY' }),
    ]);
    const values = new Set(groups.map(({ keys }) => keys[0]));
    expect([...values].sort()).toEqual([
      'Component$',
      'Component$flight-telemetry',
      'Component$legacy-batch',
      'Component$parts-inventory',
    ]);
    const services = groups
      .filter(({ keys }) => keys[0] === 'Component$parts-inventory')
      .map(({ keys }) => keys[1]);
    expect(new Set(services)).toEqual(
      new Set([
        'AWS Backup',
        'AWS Secrets Manager',
        'Amazon EC2 Container Registry (ECR)',
        'Amazon Elastic Container Service',
        'Amazon Elastic Load Balancing',
        'Amazon Relational Database Service',
        'Amazon Virtual Private Cloud',
        'AmazonCloudWatch',
        'EC2 - Other',
      ]),
    );
    expect(totals).toHaveLength(14);
    expect(months).toHaveLength(1);
    expect(sumOf(groups)).toBeCloseTo(sumOf(totals), 8);
    expect(sumOf(months)).toBeCloseTo(sumOf(totals), 8);
  });

  it('keeps usage, tax, credits, refunds and the fee of a savings plan apart', async () => {
    simulate();
    const rows = await readCosts(costExplorer, ['2026-11-01', '2026-11-21'], {
      Granularity: 'MONTHLY',
      GroupBy: [byDimension('RECORD_TYPE')],
      Metrics: ['UnblendedCost', 'AmortizedCost', 'NetUnblendedCost'],
    });
    const found = Object.fromEntries(
      rows.map(({ keys, amounts }) => [keys[0], amounts]),
    );
    expect(found.Credit.UnblendedCost).toBe(-12.5);
    expect(found.Refund.UnblendedCost).toBe(-4.2);
    expect(found.SavingsPlanCoveredUsage.UnblendedCost).toBeCloseTo(
      -found.SavingsPlanNegation.UnblendedCost,
      8,
    );
    // Amortised, the fee is in the usage that it covers.
    expect(found.SavingsPlanRecurringFee.AmortizedCost).toBe(0);
    expect(found.SavingsPlanCoveredUsage.AmortizedCost).toBeCloseTo(
      found.SavingsPlanRecurringFee.UnblendedCost,
      6,
    );
    expect(found.Usage.NetUnblendedCost).toBeLessThan(
      found.Usage.UnblendedCost,
    );
    const taxed = sumOf(
      rows.filter(({ keys }) => !['Tax', 'Credit'].includes(keys[0])),
    );
    expect(found.Tax.UnblendedCost).toBeCloseTo(taxed / 10, 1);
  });

  it.each<[string, Expression, Expression]>([
    [
      'Not',
      { Not: recordTypes('Credit', 'Refund', 'Tax') },
      recordTypes(
        'Usage',
        'Support',
        'SavingsPlanCoveredUsage',
        'SavingsPlanNegation',
        'SavingsPlanRecurringFee',
      ),
    ],
    [
      'Or',
      { Or: [component('parts-inventory'), component('flight-telemetry')] },
      component('parts-inventory', 'flight-telemetry'),
    ],
    [
      'And with a cost category',
      {
        And: [
          { CostCategories: { Key: 'Team', Values: ['platform'] } },
          { Not: component('flight-telemetry') },
        ],
      },
      component('parts-inventory'),
    ],
    [
      'an absent tag',
      { Tags: { Key: 'Component', MatchOptions: ['ABSENT'] } },
      component(''),
    ],
  ])('filters by %s', async (_, filter, same) => {
    simulate();
    const rows = await readCosts(costExplorer, TWO_WEEKS, { Filter: filter });
    expect(sumOf(rows)).not.toBe(0);
    expect(rows).toEqual(
      await readCosts(costExplorer, TWO_WEEKS, { Filter: same }),
    );
  });

  it('marks the latest days as estimated, and changes them as usage arrives', async () => {
    const world = simulate();
    const range = ['2026-11-16', '2026-11-21'] as const;
    const before = await readCosts(costExplorer, range);
    expect(before.map(({ estimated }) => estimated)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    world.clock.set(new Date('2026-11-23T09:30:00Z'));
    const after = await readCosts(costExplorer, range);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    for (const day of [2, 3, 4]) {
      expect(after[day].amounts.UnblendedCost).toBeGreaterThan(
        before[day].amounts.UnblendedCost,
      );
    }
  });

  it('closes a month on the sixth of the next one', async () => {
    const world = simulate();
    const lastDay = ['2026-11-30', '2026-12-01'] as const;
    for (const [now, estimated] of [
      ['2026-12-05T23:00:00Z', true],
      ['2026-12-06T00:00:00Z', false],
    ] as const) {
      world.clock.set(new Date(now));
      const [day] = await readCosts(costExplorer, lastDay);
      expect(day.estimated).toBe(estimated);
    }
  });

  it('sees the own account only; a payer sees all, by linked account', async () => {
    simulate();
    const own = await readCosts(
      sampleClients({ accountId: SALES }).costExplorer,
      TWO_WEEKS,
      { GroupBy: [byDimension('LINKED_ACCOUNT')] },
    );
    expect(new Set(own.map(({ keys }) => keys[0]))).toEqual(new Set([SALES]));
    simulate({ costScale: { payerAccountId: PRODUCTION } });
    const { ResultsByTime, DimensionValueAttributes } = await ask({
      GroupBy: [byDimension('LINKED_ACCOUNT')],
    });
    expect(ResultsByTime![0].Groups!.map(({ Keys }) => Keys![0])).toEqual([
      PRODUCTION,
      SALES,
    ]);
    expect(DimensionValueAttributes).toContainEqual({
      Value: SALES,
      Attributes: { description: 'sales-systems' },
    });
  });

  it('knows no values of a key that is not activated, or written otherwise', async () => {
    simulate({ costScale: { activeTags: ['Cost'] } });
    for (const key of ['Component', 'cost']) {
      const rows = await readCosts(costExplorer, TWO_WEEKS, {
        GroupBy: [byTag(key)],
      });
      expect(new Set(rows.map(({ keys }) => keys[0]))).toEqual(
        new Set([`${key}$`]),
      );
    }
  });

  it('gives tag values as they are, currencies and ten decimals', async () => {
    const values = ['a,b', '"quoted"', '部品在庫', 'x'.repeat(256), "d'or$5"];
    simulate({
      costScale: { tagValues: values, currencies: { [PRODUCTION]: 'CNY' } },
    });
    const { ResultsByTime } = await ask({ GroupBy: [byTag()] });
    const groups = ResultsByTime!.flatMap(({ Groups = [] }) => Groups);
    const keys = groups.map(({ Keys }) => Keys![0]);
    expect(keys).toEqual(
      expect.arrayContaining(
        values.slice(0, 4).map(value => `Component$${value}`),
      ),
    );
    const amounts = groups.map(({ Metrics }) => Metrics!.UnblendedCost);
    expect(new Set(amounts.map(({ Unit }) => Unit))).toEqual(new Set(['CNY']));
    expect(amounts.some(({ Amount }) => /^\d+\.\d{10}$/.test(Amount!))).toBe(
      true,
    );
    expect(
      amounts.every(({ Amount }) => /^-?\d+(\.\d{1,10})?$/.test(Amount!)),
    ).toBe(true);
  });
});
