import { AWS_COST_INSIGHTS_TAGS_ANNOTATION } from '@hangar/plugin-aws-common';
import type {
  CostPoint,
  EntityCostOverview,
  EntityCosts,
  EntityForecast,
  MemberCosts,
} from '@hangar/plugin-cost-explorer-common';
import { advanceClock, stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { sampleCatalog } from './__testUtils__/sampleCatalog';
import {
  sampleCosts,
  scaledOn,
  sumOf,
  within,
} from './__testUtils__/sampleCosts';
import { writeMonth } from './__testUtils__/seedStore';
import { entityUrl, startPlugin } from './__testUtils__/startPlugin';
import { addAmounts, formatAmount, parseAmount } from './store';

const ECS = 'Amazon Elastic Container Service';
const RDS = 'Amazon Relational Database Service';

const sumPoints = (points: CostPoint[]) =>
  formatAmount(addAmounts(points.map(({ amount }) => parseAmount(amount))));

const november = { from: '2026-11-01', to: '2026-11-26' };
const inNovember = within('2026-11-01');
const droneValues = ['parts-inventory', 'flight-telemetry', 'sales-support'];

describe('what an entity costs', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin ??= await startPlugin();
  });
  const getCosts = async (
    entity: string,
    query: Record<string, string> = {},
  ): Promise<EntityCosts> => {
    const { body } = await plugin
      .get(entityUrl(entity, 'costs', query))
      .expect(200);
    expectAnswer('EntityCosts', body);
    return body;
  };

  it('is every service and every cent, with what AWS may still change marked', async () => {
    const costs = await getCosts('component/parts-inventory', november);
    const isOwn = (cost: { day: string; value: string }) =>
      inNovember(cost) && cost.value === 'parts-inventory';
    expect(costs).toMatchObject({
      asOf: '2026-11-25T00:00:00.000Z',
      stale: false,
      simulated: false,
      problems: [],
      entityRef: 'component:default/parts-inventory',
      metric: 'UnblendedCost',
      granularity: 'daily',
      // the day that runs has not been read yet
      ...{ from: '2026-11-01', to: '2026-11-25' },
      selectors: [
        [{ type: 'tag', key: 'Component', values: ['parts-inventory'] }],
      ],
      total: { amount: sumOf(isOwn), currency: 'USD' },
      adjustments: {
        tax: { amount: '43.7000000001', currency: 'USD' },
        credits: { amount: '-5.00', currency: 'USD' },
        refunds: { amount: '-1.2345678901', currency: 'USD' },
      },
    });
    expect(costs.services.map(({ service }) => service)).toEqual([ECS, RDS]);
    for (const { service, total, points } of costs.services) {
      expect(total.amount).toBe(
        sumOf(cost => isOwn(cost) && cost.service === service),
      );
      expect(sumPoints(points)).toBe(total.amount);
      expect(points).toHaveLength(24);
      expect(points.filter(({ estimated }) => estimated)).toEqual([
        expect.objectContaining({ date: '2026-11-23' }),
        expect.objectContaining({ date: '2026-11-24' }),
      ]);
    }
    expect(costs.previousTotal?.amount).toBe(
      sumOf(
        cost =>
          cost.value === 'parts-inventory' &&
          within('2026-10-08', '2026-11-01')(cost),
      ),
    );
  });

  it('tells what moved most and since when', async () => {
    const { topMovers } = await getCosts('component/parts-inventory', {
      from: '2026-11-11',
    });
    expect(topMovers[0]).toMatchObject({
      subject: { service: ECS },
      reason: { kind: 'step', date: scaledOn },
    });
  });

  it('has a point a month that sums to the same total, and says where the history begins', async () => {
    const costs = await getCosts('component/flight-telemetry', {
      from: '2025-10-26',
      to: '2026-11-26',
      granularity: 'monthly',
    });
    expect(costs).toMatchObject({
      from: '2025-11-01',
      problems: [{ kind: 'range-clipped', subject: '2025-11-01' }],
      previousTotal: null,
      topMovers: [],
    });
    const [{ points, total }] = costs.services;
    expect(points.map(({ date }) => date)).toEqual([
      '2025-11-01',
      '2025-12-01',
      ...Array.from(
        { length: 11 },
        (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`,
      ),
    ]);
    expect(points.map(({ estimated }) => estimated).indexOf(true)).toBe(12);
    expect(sumPoints(points)).toBe(total.amount);
    expect(total.amount).toBe(
      sumOf(({ value }) => value === 'flight-telemetry'),
    );
  });

  it('of days that have not been read is nothing, and says so', async () => {
    const { total, problems } = await getCosts('component/flight-telemetry', {
      from: '2026-11-25',
      to: '2026-11-26',
    });
    expect(total.amount).toBe('0.00');
    expect(problems).toMatchObject([
      { kind: 'not-read-yet', subject: '2026-11-25' },
    ]);
  });

  it('is told by the tags that its annotation has now', async () => {
    const { get, setEntities } = await startPlugin();
    const readValues = async (rest: string) => {
      const { body } = await get(entityUrl('component/not-yet', rest)).expect(
        200,
      );
      return (body as EntityCosts).selectors.flat();
    };
    const stage = (value: string) => [
      { type: 'tag', key: 'Stage', values: [value] },
    ];
    expect(await readValues('costs')).toEqual(stage('later'));
    expect(await readValues('overview')).toEqual(stage('later'));
    const annotations = { [AWS_COST_INSIGHTS_TAGS_ANNOTATION]: 'Stage=sooner' };
    setEntities(
      sampleCatalog.map(entity =>
        entity.metadata.name === 'not-yet'
          ? { ...entity, metadata: { ...entity.metadata, annotations } }
          : entity,
      ),
    );
    expect(await readValues('costs')).toEqual(stage('sooner'));
    expect(await readValues('overview')).toEqual(stage('sooner'));
  });

  it('is of the last 30 days unless a range is asked for', async () => {
    const { from, to } = await getCosts('component/flight-telemetry');
    expect({ from, to }).toEqual({ from: '2026-10-27', to: '2026-11-25' });
  });

  it.each([
    ['system/drone', droneValues],
    ['group/platform', ['parts-inventory', 'archive', `=1+1,"部品" 'x'`]],
    [
      'group/production-systems',
      ['parts-inventory', 'archive', `=1+1,"部品" 'x'`, 'flight-telemetry'],
    ],
  ])(
    'of %s counts each of its members and each tag once',
    async (entity, values) => {
      const { total } = await getCosts(entity, november);
      expect(total).toEqual({
        amount: sumOf(cost => inNovember(cost) && values.includes(cost.value)),
        currency: 'USD',
      });
      const { body } = await plugin
        .get(entityUrl(entity, 'members', november))
        .expect(200);
      expectAnswer('MemberCosts', body);
      const members: MemberCosts = body;
      expect(members.total).toEqual(total);
      expect(members.isPartial).toBe(false);
      const refs = members.items.map(({ entityRef }) => entityRef);
      expect(new Set(refs).size).toBe(refs.length);
      for (const item of members.items) {
        const isShared = item.entityRef.includes('/parts-inventory');
        expect(item.sharedWith?.length ?? 0).toBe(isShared ? 1 : 0);
      }
    },
  );

  it('of a group pages its members, with one total', async () => {
    const page = async (query: Record<string, string>) =>
      (
        await plugin
          .get(entityUrl('system/drone', 'members', { ...november, ...query }))
          .expect(200)
      ).body as MemberCosts;
    const whole = await page({});
    const first = await page({ limit: '3' });
    const second = await page({ limit: '3', cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.nextCursor).toBeUndefined();
    expect(second.total).toEqual(whole.total);
  });

  it('is partial where one may not see all members, and says so', async () => {
    const answer = await plugin.get(
      entityUrl('system/drone', 'costs', november),
      'seller',
    );
    expect(answer.body.total.amount).toBe(
      sumOf(cost => inNovember(cost) && cost.value === 'sales-support'),
    );
    expect(answer.body.problems).toEqual([
      expect.objectContaining({
        kind: 'partial',
        subject: 'system:default/drone',
      }),
    ]);
    const members = await plugin.get(
      entityUrl('system/drone', 'members', november),
      'seller',
    );
    expect(members.body.isPartial).toBe(true);
    expect(members.body.items).toHaveLength(1);
  });

  it('is in the currency it is billed in', async () => {
    const { total, problems } = await getCosts(
      'component/beijing-store',
      november,
    );
    expect(total).toEqual({ amount: '2402.40', currency: 'CNY' });
    expect(problems).toEqual([]);
  });

  it('never adds one currency to another, and says what is left out', async () => {
    const { total, problems } = await getCosts('group/sales-systems', november);
    expect(total).toEqual({ amount: '186.48', currency: 'USD' });
    expect(problems).toEqual([
      {
        kind: 'other-currency',
        subject: 'CNY',
        // not how much in 13 months, beside the sum of one
        message: 'Costs in CNY are not in these sums, which are in USD',
      },
    ]);
    const members = await plugin.get(
      entityUrl('group/sales-systems', 'members', november),
    );
    expect(members.body.problems).toEqual([
      expect.objectContaining({
        message: 'Costs of 2402.40 CNY are not in these sums, which are in USD',
      }),
    ]);
  });

  it.each([
    ['component/broken', 'invalid-annotation'],
    ['component/not-yet', 'not-read-yet'],
  ])('of %s is nothing, with the reason %s', async (entity, kind) => {
    const costs = await getCosts(entity, november);
    expect(costs.problems.map(problem => problem.kind)).toEqual([kind]);
    expect(costs.total.amount).toBe('0.00');
    expect(costs.services).toEqual([]);
  });

  it('has a card with the month so far, the same days before and a forecast', async () => {
    const { body } = await plugin
      .get(entityUrl('component/parts-inventory', 'overview'))
      .expect(200);
    expectAnswer('EntityCostOverview', body);
    const overview: EntityCostOverview = body;
    const isOwn = ({ value }: { value: string }) => value === 'parts-inventory';
    expect(overview).toMatchObject({
      monthToDate: { amount: sumOf(cost => isOwn(cost) && inNovember(cost)) },
      period: { from: '2026-11-01', to: '2026-11-24' },
      samePeriodLastMonth: {
        amount: sumOf(
          cost => isOwn(cost) && within('2026-10-01', '2026-10-25')(cost),
        ),
      },
      isEstimated: true,
      problems: [],
    });
    expect(overview.points).toHaveLength(30);
    expect(overview.changePercent).toBeGreaterThan(0);
    expect(Number(overview.forecast?.amount.amount)).toBeGreaterThan(
      Number(overview.monthToDate.amount),
    );
    const forecast = await plugin
      .get(entityUrl('component/parts-inventory', 'forecast'))
      .expect(200);
    expectAnswer('EntityForecast', forecast.body);
    expect((forecast.body as EntityForecast).forecast).toEqual(
      overview.forecast,
    );
  });

  it('is what the store holds now, within seconds of an ingest', async () => {
    const before = await getCosts('component/sales-support', november);
    await writeMonth(
      plugin.db,
      {
        accountId: '444455556666',
        allocation: 'tag:Component',
        month: '2026-11',
      },
      sampleCosts.map(cost =>
        cost.value === 'sales-support'
          ? { ...cost, amount: cost.amount + 1n }
          : cost,
      ),
    );
    advanceClock(2000);
    const after = await getCosts('component/sales-support', november);
    expect(
      parseAmount(after.total.amount) - parseAmount(before.total.amount),
    ).toBe(24n);
  });
});
