import { mockServices } from '@backstage/backend-test-utils';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import {
  accountIds,
  answerAws,
  createClients,
} from './__testUtils__/answerAws';
import { BudgetIngest } from './BudgetIngest';
import { BudgetStore } from './BudgetStore';

describeEachDatabase('BudgetIngest', createDatabase => {
  async function setUp() {
    const clock = { time: '2026-11-25T06:00:00.000Z' };
    const now = () => new Date(clock.time);
    const store = new BudgetStore(await createDatabase(), now);
    const logger = mockServices.logger.mock();
    const ingest = new BudgetIngest(createClients(), store, {
      accountIds,
      logger,
      now,
    });
    return { clock, store, logger, ingest };
  }

  const budget = (name: string, options: object = {}) => ({
    BudgetName: name,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: '100.0', Unit: 'USD' },
    CalculatedSpend: {
      ActualSpend: { Amount: '12.3450000000000001', Unit: 'USD' },
    },
    CostFilters: { TagKeyValue: ['user:Component$parts-inventory'] },
    ...options,
  });

  it('reads the budgets of the sample organisation: one request for each account', async () => {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world));
    const { ingest, store, logger } = await setUp();
    await ingest.run();
    expect(logger.warn).not.toHaveBeenCalled();
    const budgets = await store.listAwsBudgets();
    expect(budgets.map(({ selector }) => selector)).toEqual(
      ['flight-telemetry', 'parts-inventory', 'sales-support'].map(value => [
        { type: 'tag', key: 'Component', values: [value] },
      ]),
    );
    expect(Number(budgets[0].actual.amount)).toBeGreaterThan(0);
    expect(budgets[0].forecast).not.toBeNull();
    expect(world.requests.summary().total.count).toBe(accountIds.length);
  });

  it('follows all pages, and keeps monthly budgets of costs that are in force', async () => {
    const { ingest, store } = await setUp();
    const requests = answerAws(({ input }) => {
      if (input.AccountId !== '111122223333') {
        return { Budgets: [] };
      }
      return input.NextToken
        ? { Budgets: [budget('last')] }
        : {
            Budgets: [
              budget('first'),
              budget('usage', { BudgetType: 'USAGE' }),
              budget('quarterly', { TimeUnit: 'QUARTERLY' }),
              budget('over', {
                TimePeriod: { End: Date.UTC(2026, 9, 1) / 1000 },
              }),
              budget('without limit', { BudgetLimit: undefined }),
            ],
            NextToken: 'more',
          };
    });
    await ingest.run();
    expect(requests).toHaveLength(3);
    const budgets = await store.listAwsBudgets();
    expect(budgets.map(({ name }) => name)).toEqual(['first', 'last']);
    expect(budgets[0]).toEqual({
      accountId: '111122223333',
      name: 'first',
      limit: { amount: '100.00', currency: 'USD' },
      actual: { amount: '12.345', currency: 'USD' },
      forecast: null,
      selector: [
        { type: 'tag', key: 'Component', values: ['parts-inventory'] },
      ],
      hasOtherFilters: false,
      readAt: '2026-11-25T06:00:00.000Z',
    });
  });

  it('understands filters of both forms', async () => {
    const { ingest, store } = await setUp();
    const tag = (values: string[], options: object = {}) => ({
      Tags: { Key: 'Component', Values: values, ...options },
    });
    const service = { Dimensions: { Key: 'SERVICE', Values: ['Amazon ECS'] } };
    const expressions = {
      and: { And: [tag(['a', 'b']), service] },
      category: { CostCategories: { Key: 'Team', Values: ['flight'] } },
      not: { Not: tag(['a']) },
      or: { Or: [tag(['a']), service] },
      prefix: tag(['a'], { MatchOptions: ['STARTS_WITH'] }),
      untagged: tag([], { MatchOptions: ['ABSENT'] }),
    };
    answerAws(({ input }) => ({
      Budgets:
        input.AccountId === '111122223333'
          ? Object.entries(expressions).map(([name, FilterExpression]) =>
              budget(name, { FilterExpression }),
            )
          : [
              budget('all', { CostFilters: {} }),
              budget('filters', {
                CostFilters: {
                  TagKeyValue: [
                    'user:Component$a$b',
                    'user:Component$c',
                    'user:Env$prod',
                  ],
                  CostCategory: ['Team$flight'],
                  Service: ['Amazon ECS'],
                },
              }),
            ],
    }));
    await ingest.run();
    const component = (values: string[]) => ({
      type: 'tag',
      key: 'Component',
      values,
    });
    const team = { type: 'cost-category', key: 'Team', values: ['flight'] };
    const budgets = await store.listAwsBudgets();
    expect(
      budgets.map(({ name, selector, hasOtherFilters }) => [
        name,
        selector,
        hasOtherFilters,
      ]),
    ).toEqual([
      ['and', [component(['a', 'b'])], true],
      ['category', [team], false],
      ['not', null, true],
      ['or', null, true],
      ['prefix', null, false],
      ['untagged', [component([''])], false],
      ['all', [], false],
      [
        'filters',
        [
          component(['a$b', 'c']),
          { type: 'tag', key: 'Env', values: ['prod'] },
          team,
        ],
        true,
      ],
    ]);
  });

  it('keeps what it knew of an account that refuses, says why, and drops budgets that are gone', async () => {
    const { ingest, store, logger, clock } = await setUp();
    answerAws(({ input }) => ({ Budgets: [budget(`of ${input.AccountId}`)] }));
    await ingest.run();
    answerAws(({ input }) =>
      input.AccountId === '111122223333'
        ? 'AccessDeniedException'
        : { Budgets: [] },
    );
    clock.time = '2026-11-25T14:00:00.000Z';
    await ingest.run();
    const budgets = await store.listAwsBudgets();
    expect(budgets.map(({ name }) => name)).toEqual(['of 111122223333']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/account 111122223333 .*budgets:ViewBudget/),
    );
  });
});
