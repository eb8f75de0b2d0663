import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  component,
  createAwsBudget,
  createSpend,
  createSubject,
  usd,
} from './__testUtils__/subjects';
import { BudgetService } from './BudgetService';
import { BudgetStore } from './BudgetStore';
import type { AwsBudget } from './types';

describeEachDatabase('BudgetService', createDatabase => {
  async function setUp(budgets: AwsBudget[] = []) {
    const now = () => new Date('2026-11-25T06:00:00.000Z');
    const store = new BudgetStore(await createDatabase(), now);
    await store.replaceAwsBudgets('111122223333', budgets);
    return { store, service: new BudgetService(store) };
  }

  it('says where each budget stands, the tightest first', async () => {
    const { service } = await setUp([
      createAwsBudget({ name: 'wide', limit: usd('1000.00') }),
      createAwsBudget({ name: 'over', forecast: usd('202.20') }),
      createAwsBudget({
        name: 'on the cent',
        limit: usd('125.00'),
        forecast: usd('125.00'),
      }),
      createAwsBudget({
        name: 'somebody else’s',
        selector: component('other'),
      }),
    ]);
    const statuses = await service.getBudgets(
      createSubject(),
      createSpend('90.00'),
    );
    expect(statuses).toMatchObject([
      {
        name: 'over',
        usedPercent: 50,
        forecastPercent: 101.1,
        crossed: [50],
        isForecastOver: true,
      },
      {
        name: 'on the cent',
        usedPercent: 80,
        forecastPercent: 100,
        crossed: [50, 80],
        isForecastOver: false,
      },
      {
        id: 'aws:111122223333:wide',
        source: 'aws',
        usedPercent: 10,
        forecastPercent: 18,
        crossed: [],
      },
    ]);
  });

  it('takes the forecast of the portal where AWS has none and both are about the same costs', async () => {
    const none = { forecast: null };
    const { service } = await setUp([
      createAwsBudget({ name: 'same', ...none }),
      createAwsBudget({ name: 'part', ...none, hasOtherFilters: true }),
    ]);
    const statuses = await service.getBudgets(
      createSubject(),
      createSpend('90.00', '210.00'),
    );
    expect(statuses.map(({ name, forecast }) => [name, forecast])).toEqual([
      ['same', usd('210.00')],
      ['part', null],
    ]);
  });

  it('finds budgets by tags that lie within the costs of an entity, and by name', async () => {
    const two = [
      {
        ...component('parts-inventory')[0],
        values: ['parts-inventory', 'parts-api'],
      },
    ];
    const { service } = await setUp([
      createAwsBudget({ name: 'both', selector: two }),
      createAwsBudget({
        name: 'narrower',
        selector: [
          ...component('parts-inventory'),
          { type: 'tag', key: 'Env', values: ['prod'] },
        ],
      }),
      createAwsBudget({
        name: 'drone-dev-engineer-budgets-parts-inventory',
        selector: null,
      }),
      createAwsBudget({ name: 'everything', selector: [] }),
    ]);
    const namesOf = async (options: Parameters<typeof createSubject>[0]) =>
      (await service.getBudgets(createSubject(options), null))
        .map(({ name }) => name)
        .sort();
    await expect(namesOf({})).resolves.toEqual(['narrower']);
    await expect(
      namesOf({ selectors: ['parts-inventory', 'parts-api'].map(component) }),
    ).resolves.toEqual(['both', 'narrower']);
    await expect(
      namesOf({
        selectors: [],
        resourceNames: ['drone-dev-engineer-ecs-parts-inventory', 'unrelated'],
      }),
    ).resolves.toEqual(['drone-dev-engineer-budgets-parts-inventory']);
  });

  it('keeps budgets of groups and systems until they are removed', async () => {
    const { service } = await setUp();
    const entityRef = 'group:default/platform';
    const platform = createSubject({
      entityRef,
      title: 'Platform',
      selectors: [],
    });
    const set = (amount: string) =>
      service.setPortalBudget({
        entityRef,
        monthlyLimit: usd(amount),
        userRef: 'user:default/manager',
      });
    await set('100');
    await set('250.50');
    await expect(service.getBudgets(platform, null)).resolves.toEqual([]);
    await expect(
      service.getBudgets(platform, createSpend('200.4', '300')),
    ).resolves.toEqual([
      {
        id: 'portal:group:default/platform',
        name: 'Platform',
        source: 'portal',
        limit: usd('250.50'),
        actual: usd('200.4'),
        forecast: usd('300'),
        usedPercent: 80,
        forecastPercent: 119.7,
        crossed: [50, 80],
        isForecastOver: true,
      },
    ]);
    await service.removePortalBudget(entityRef);
    await expect(service.removePortalBudget(entityRef)).rejects.toThrow(
      'The portal keeps no budget of group:default/platform',
    );
  });

  it.each([
    ['group:default/platform', usd('0'), /monthlyLimit/],
    ['group:default/platform', usd('0.00'), /monthlyLimit/],
    ['group:default/platform', usd('-5'), /monthlyLimit/],
    ['group:default/platform', usd('1.234'), /monthlyLimit/],
    ['group:default/platform', usd('1e3'), /monthlyLimit/],
    ['group:default/platform', usd('10000000000'), /monthlyLimit/],
    ['group:default/platform', { amount: '5', currency: 'JPY' }, /USD/],
    ['component:default/parts-inventory', usd('5'), /groups and systems/],
  ])(
    'refuses a budget of %s of %j',
    async (entityRef, monthlyLimit, reason) => {
      const { service } = await setUp();
      await expect(
        service.setPortalBudget({
          entityRef,
          monthlyLimit,
          userRef: 'user:default/manager',
        }),
      ).rejects.toThrow(reason);
    },
  );
});
