import type {
  CostReport,
  CostReportRow,
} from '@hangar/plugin-cost-explorer-common';
import { stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import type { Person } from './__testUtils__/people';
import { primary, sumOf, within } from './__testUtils__/sampleCosts';
import { baseUrl, startPlugin } from './__testUtils__/startPlugin';
import { addAmounts, formatAmount, parseAmount } from './store';

const november = { from: '2026-11-01', to: '2026-11-26' };
const inNovember = within('2026-11-01');
const quoted = `=1+1,"部品" 'x'`;

const sum = (rows: CostReportRow[]) =>
  formatAmount(addAmounts(rows.map(({ total }) => parseAmount(total.amount))));
const sumValues = (...values: string[]) =>
  sumOf(cost => inNovember(cost) && values.includes(cost.value));
const toTotals = ({ items }: CostReport) =>
  Object.fromEntries(items.map(({ key, total }) => [key, total.amount]));

describe('GET /costs', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });
  const getReport = async (
    query: Record<string, string>,
    person: Person = 'administrator',
  ): Promise<CostReport> => {
    const search = new URLSearchParams({ ...november, ...query });
    const { body } = await plugin
      .get(`${baseUrl}/costs?${search}`, person)
      .expect(200);
    expectAnswer('CostReport', body);
    return body;
  };

  const everything = [
    'parts-inventory',
    'flight-telemetry',
    'sales-support',
    'archive',
    quoted,
  ];

  it.each<[string, Record<string, string>]>([
    [
      'owner',
      {
        'group:default/platform': sumValues(
          'parts-inventory',
          'archive',
          quoted,
        ),
        'group:default/sales-systems': sumValues('sales-support'),
        'group:default/production-systems': sumValues('flight-telemetry'),
      },
    ],
    [
      'entity',
      {
        'component:default/parts-inventory': sumValues('parts-inventory'),
        'component:default/sales-support': sumValues('sales-support'),
        'component:default/flight-telemetry': sumValues('flight-telemetry'),
        'component:default/archive': sumValues('archive'),
        'component:default/quoted': sumValues(quoted),
      },
    ],
    [
      'system',
      {
        'system:default/drone': sumValues(
          'parts-inventory',
          'flight-telemetry',
        ),
        'system:default/sales': sumValues('sales-support'),
        '': sumValues('archive', quoted),
      },
    ],
    [
      'environment',
      {
        prod: sumValues('parts-inventory'),
        dev: sumValues('flight-telemetry'),
        '': sumValues('sales-support', 'archive', quoted),
      },
    ],
    [
      'creator',
      {
        engineer: sumValues('parts-inventory'),
        operator: sumValues('flight-telemetry'),
        '': sumValues('sales-support', 'archive', quoted),
      },
    ],
    [
      'account',
      {
        '111122223333': sumValues(
          'parts-inventory',
          'flight-telemetry',
          'archive',
          quoted,
        ),
        '444455556666': sumValues('sales-support'),
      },
    ],
  ])('by %s counts every cent once', async (groupBy, totals) => {
    const report = await getReport({ groupBy });
    expect(toTotals(report)).toEqual(totals);
    expect(report.total.amount).toBe(sumValues(...everything));
    expect(sum(report.items)).toBe(report.total.amount);
    expect(report.isPartial).toBe(false);
    const amounts = report.items.map(({ total }) => Number(total.amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('by service sums to the same total, adjustments included', async () => {
    const report = await getReport({ groupBy: 'service' });
    expect(sum(report.items)).toBe(sumValues(...everything));
    expect(toTotals(report)['']).toBe('37.46543211');
    expect(report.topMovers[0].subject).toEqual({
      service: 'Amazon Elastic Container Service',
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ owner: 'platform' }, ['parts-inventory', 'archive', quoted]],
    [
      { owner: 'group:default/production-systems' },
      ['parts-inventory', 'archive', quoted, 'flight-telemetry'],
    ],
    [{ system: 'sales' }, ['sales-support']],
    [{ environment: 'prod' }, ['parts-inventory']],
    [{ environment: '' }, ['sales-support', 'archive', quoted]],
    [{ creator: 'operator' }, ['flight-telemetry']],
    [{ account: '444455556666' }, ['sales-support']],
    [{ owner: 'platform', environment: 'dev' }, []],
  ])('filtered by %j', async (filter, values) => {
    const report = await getReport({ groupBy: 'entity', ...filter });
    expect(report.total.amount).toBe(sumValues(...values));
    expect(report.unallocated).toBeUndefined();
  });

  it('filtered by service leaves out other services and adjustments', async () => {
    const service = 'Amazon Elastic Container Service';
    const report = await getReport({ service });
    expect(report.total.amount).toBe(
      sumOf(
        cost =>
          inNovember(cost) &&
          cost.service === service &&
          cost.currency === 'USD',
      ),
    );
  });

  it('accounts for all money: entities, untagged and unknown values', async () => {
    const { total, unallocated } = await getReport({});
    expect(unallocated).toEqual({
      tagKey: 'Component',
      // what an entity has by another tag is its own
      untagged: { amount: '48.00', currency: 'USD' },
      unknownValues: [
        { value: 'forgotten', total: { amount: '18.00', currency: 'USD' } },
      ],
      accountsTotal: {
        amount: sumOf(
          cost =>
            inNovember(cost) &&
            cost.allocation === primary &&
            cost.currency === 'USD',
        ),
        currency: 'USD',
      },
    });
    const parts = [
      total.amount,
      unallocated?.untagged.amount ?? '',
      ...(unallocated?.unknownValues.map(value => value.total.amount) ?? []),
    ];
    expect(formatAmount(addAmounts(parts.map(parseAmount)))).toBe(
      unallocated?.accountsTotal.amount,
    );
  });

  it.each<[Person, string[]]>([
    ['engineer', ['group:default/platform']],
    ['seller', ['group:default/sales-systems']],
    ['manager', ['group:default/platform', 'group:default/production-systems']],
    ['auditor', []],
  ])(
    'holds for the %s what they may see, and says that it is partial',
    async (person, keys) => {
      const report = await getReport({}, person);
      expect(report.items.map(({ key }) => key)).toEqual(keys);
      expect(sum(report.items)).toBe(report.total.amount);
      expect(report.isPartial).toBe(true);
      expect(report.problems.map(({ kind }) => kind)).toContain('partial');
      expect(report.unallocated).toBeUndefined();
      expect(JSON.stringify(report)).not.toContain(
        person === 'seller' ? 'parts-inventory' : 'sales-support',
      );
    },
  );

  it('tells which entities moved most, with the service that explains it', async () => {
    const { topMovers } = await getReport({ from: '2026-11-11' });
    expect(topMovers[0]).toMatchObject({
      subject: { entityRef: 'component:default/parts-inventory' },
      reason: {
        kind: 'step',
        date: '2026-11-17',
        service: 'Amazon Elastic Container Service',
      },
    });
  });

  it('forecasts the month that runs, and no other range', async () => {
    const { forecast, total } = await getReport({});
    expect(Number(forecast?.amount.amount)).toBeGreaterThan(
      Number(total.amount),
    );
    expect(await getReport({ from: '2026-11-02' })).not.toHaveProperty(
      'forecast',
    );
  });

  it('has a point a month of a long range', async () => {
    const report = await getReport({ from: '2026-01-01' });
    expect(report.items[0].points).toHaveLength(11);
    expect(sum(report.items)).toBe(
      sumOf(
        cost => within('2026-01-01')(cost) && everything.includes(cost.value),
      ),
    );
  });

  it('pages its rows, with one total', async () => {
    const whole = await getReport({ groupBy: 'entity' });
    const rows: CostReportRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await getReport({
        groupBy: 'entity',
        limit: '2',
        ...(cursor && { cursor }),
      });
      expect(page.total).toEqual(whole.total);
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(rows).toEqual(whole.items);
  });

  it('names rows as people do, and tells how many entities are in them', async () => {
    const { items } = await getReport({}, 'manager');
    expect(items.map(({ title, entities }) => [title, entities])).toEqual([
      [undefined, 3],
      ['生産システム', 1],
    ]);
  });
});
