import { mockServices } from '@backstage/backend-test-utils';
import { NoticeLog } from '../notices';
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
import { BudgetWatch } from './BudgetWatch';
import type { AwsBudget, BudgetSubject, MonthSpend } from './types';

const system = createSubject({
  entityRef: 'system:default/drone',
  title: 'Drone',
  ownerRef: 'group:default/production-systems',
  selectors: ['parts-inventory', 'flight-telemetry'].map(component),
});

describeEachDatabase('BudgetWatch', createDatabase => {
  async function setUp(subjects: BudgetSubject[]) {
    const db = await createDatabase();
    const now = () => new Date('2026-11-25T06:00:00.000Z');
    const store = new BudgetStore(db, now);
    const state = { spend: createSpend('0') as MonthSpend | null };
    const send = jest.fn(async (_options: object) => {});
    const logger = mockServices.logger.mock();
    const createReplica = () =>
      new BudgetWatch(
        new BudgetService(store),
        {
          list: async () => subjects,
          getSpend: async subject => {
            if (subject.entityRef === 'group:default/gone') {
              throw new Error('There is no such group any more');
            }
            return state.spend;
          },
        },
        new NoticeLog(db, now),
        { notifications: { send }, logger },
      );
    const budgets = (...all: AwsBudget[]) =>
      store.replaceAwsBudgets('111122223333', all);
    const titles = () =>
      send.mock.calls.map(
        ([options]) => /"title":"([^"]+)"/.exec(JSON.stringify(options))?.[1],
      );
    return {
      store,
      state,
      send,
      logger,
      budgets,
      titles,
      watch: createReplica(),
      other: createReplica(),
    };
  }

  it('tells the owner in Japanese and English, with a link to the costs', async () => {
    const { watch, budgets, send } = await setUp([createSubject()]);
    await budgets(createAwsBudget({ actual: usd('165.504') }));
    await watch.run();
    expect(send.mock.calls).toEqual([
      [
        expect.objectContaining({
          payload: expect.objectContaining({
            severity: 'low',
            scope: expect.stringMatching(/:2026-11:50$/),
          }),
        }),
      ],
      [
        {
          recipients: { type: 'entity', entityRef: 'group:default/platform' },
          payload: {
            title:
              'drone-prod-engineer-budgets-parts-inventory: 予算の 80 % に到達 / 80 % of the budget spent',
            description:
              'Parts inventory は 2026-11 の予算 200.00 USD のうち 165.50 USD（82.7 %）を使用しました。月末の予測は 180.00 USD です。\n' +
              'Parts inventory has spent 165.50 USD of 200.00 USD for 2026-11 (82.7 %). The month is forecast to end at 180.00 USD.',
            link: '/catalog/default/component/parts-inventory/cost',
            severity: 'normal',
            topic: 'cost-budget',
            scope: expect.stringMatching(
              /^cost-budget:[0-9a-f]{32}:2026-11:80$/,
            ),
          },
        },
      ],
    ]);
  });

  it('tells each threshold once a month, whatever restarts and however many replicas there are', async () => {
    const { watch, other, budgets, titles } = await setUp([createSubject()]);
    const runAt = async (
      actual: string,
      readAt = '2026-11-25T06:00:00.000Z',
    ) => {
      await budgets(createAwsBudget({ actual: usd(actual), readAt }));
      await Promise.all([watch.run(), other.run()]);
      await watch.run();
    };
    await runAt('99.99');
    expect(titles()).toEqual([]);
    await runAt('100');
    await runAt('120');
    // past two thresholds at once
    await runAt('200');
    await runAt('170');
    await runAt('230');
    // on the first, AWS may still tell of November
    await runAt('230', '2026-12-01T06:00:00.000Z');
    await runAt('101', '2026-12-15T06:00:00.000Z');
    expect(titles()).toEqual([
      expect.stringContaining('50 % of'),
      expect.stringContaining('80 % of'),
      expect.stringContaining('100 % of'),
      expect.stringContaining('50 % of'),
    ]);
  });

  it('warns of a forecast above the budget, unless it is spent already', async () => {
    const { watch, budgets, titles } = await setUp([createSubject()]);
    const forecast = usd('200.01');
    await budgets(createAwsBudget({ actual: usd('110'), forecast }));
    await watch.run();
    await budgets(createAwsBudget({ actual: usd('170'), forecast }));
    await watch.run();
    await budgets(
      createAwsBudget({ name: 'spent', actual: usd('200'), forecast }),
    );
    await watch.run();
    await watch.run();
    expect(titles()).toEqual([
      expect.stringContaining('予算の 50 %'),
      expect.stringContaining('予算超過の見込み'),
      expect.stringContaining('予算の 80 %'),
      expect.stringContaining('spent: 予算の 50 %'),
      expect.stringContaining('spent: 予算の 80 %'),
      expect.stringContaining('spent: 予算の 100 %'),
    ]);
  });

  it('watches what the portal keeps for groups and systems', async () => {
    const gone = createSubject({ entityRef: 'group:default/gone' });
    const { watch, store, state, send, titles } = await setUp([gone, system]);
    for (const { entityRef } of [gone, system]) {
      await store.setPortalBudget({
        entityRef,
        monthlyLimit: usd('500'),
        userRef: 'user:default/manager',
      });
    }
    state.spend = null;
    await watch.run();
    state.spend = createSpend('480', '590.5');
    await watch.run();
    expect(titles()).toEqual([
      expect.stringContaining('50 % of'),
      expect.stringContaining('80 % of'),
      expect.stringContaining('Forecast to exceed'),
    ]);
    expect(send).toHaveBeenLastCalledWith(
      expect.objectContaining({
        recipients: {
          type: 'entity',
          entityRef: 'group:default/production-systems',
        },
      }),
    );
  });

  it('tells one owner of a budget that several entities could be meant by', async () => {
    const database = createSubject({
      entityRef: 'resource:default/parts-inventory',
    });
    const nobodys = createSubject({
      entityRef: 'component:default/nobodys',
      ownerRef: null,
      selectors: [component('nobodys')],
    });
    const { watch, budgets, send } = await setUp([
      system,
      database,
      createSubject(),
      nobodys,
    ]);
    await budgets(
      createAwsBudget({ name: 'one' }),
      createAwsBudget({
        name: 'two',
        selector: [
          {
            ...component('')[0],
            values: ['parts-inventory', 'flight-telemetry'],
          },
        ],
      }),
      createAwsBudget({ name: 'nobodys', selector: component('nobodys') }),
      createAwsBudget({ name: 'everything', selector: [] }),
    );
    await watch.run();
    expect(send.mock.calls.map(([options]) => options)).toEqual([
      expect.objectContaining({
        recipients: { type: 'entity', entityRef: 'group:default/platform' },
        payload: expect.objectContaining({
          link: '/catalog/default/component/parts-inventory/cost',
        }),
      }),
      expect.objectContaining({
        recipients: {
          type: 'entity',
          entityRef: 'group:default/production-systems',
        },
      }),
    ]);
  });

  it('goes on where one cannot be told, and tells it the next time', async () => {
    const second = createSubject({
      entityRef: 'component:default/flight-telemetry',
      selectors: [component('flight-telemetry')],
    });
    const { watch, budgets, send, titles, logger } = await setUp([
      createSubject(),
      second,
    ]);
    await budgets(
      createAwsBudget({ name: 'a' }),
      createAwsBudget({ name: 'b', selector: component('flight-telemetry') }),
    );
    send.mockRejectedValueOnce(new Error('Notifications are not there'));
    await watch.run();
    await watch.run();
    expect(titles().map(title => title?.slice(0, 1))).toEqual(['a', 'b', 'a']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
