import {
  DescribeBudgetCommand,
  DescribeBudgetsCommand,
  paginateDescribeBudgets,
} from '@aws-sdk/client-budgets';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { readCosts, sumOf } from '../../__testUtils__/readCosts';
import {
  PRODUCTION,
  SALES,
  sampleClients,
} from '../../__testUtils__/sampleClients';
import { COST_TAGS, stackClient } from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const SAMPLES = [
  'drone-prod-engineer-budget-parts-inventory',
  'drone-prod-engineer-budget-flight-telemetry',
];

const budgetTemplate = inventoryTemplate(({ Resources }) => {
  Resources.Budget = {
    Type: 'AWS::Budgets::Budget',
    Properties: {
      Budget: {
        BudgetName: 'drone-dev-engineer-budget-battery-stock',
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 90, Unit: 'USD' },
        CostFilters: { TagKeyValue: ['user:Cost$drone_engineer'] },
      },
    },
  };
});

describe('simulated AWS Budgets', () => {
  const { budgets, cloudFormation, costExplorer } = sampleClients();
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => new Date('2026-11-20T09:30:00Z') });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('tells limit, filter, what is spent as Cost Explorer does, and where it goes', async () => {
    const { Budget } = await budgets.send(
      new DescribeBudgetCommand({
        AccountId: PRODUCTION,
        BudgetName: SAMPLES[0],
        ShowFilterExpression: true,
      }),
    );
    expect(Budget).toMatchObject({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: '220.0', Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:Component$parts-inventory'] },
      FilterExpression: {
        Tags: { Key: 'Component', Values: ['parts-inventory'] },
      },
      TimePeriod: {
        Start: new Date('2025-01-01T00:00:00Z'),
        End: new Date('2087-06-15T00:00:00Z'),
      },
    });
    const spent = sumOf(
      await readCosts(costExplorer, ['2026-11-01', '2026-11-21'], {
        Filter: { Tags: { Key: 'Component', Values: ['parts-inventory'] } },
      }),
    );
    const { ActualSpend, ForecastedSpend } = Budget!.CalculatedSpend!;
    expect(Number(ActualSpend!.Amount)).toBeCloseTo(spent, 2);
    expect(Number(ForecastedSpend!.Amount)).toBeGreaterThan(1.3 * spent);
  });

  it('has one that will be exceeded, one that is near its limit and one far from it', async () => {
    const share = async (accountId: string) => {
      const { Budgets } = await sampleClients({ accountId }).budgets.send(
        new DescribeBudgetsCommand({ AccountId: accountId }),
      );
      return Budgets!.map(
        ({ BudgetLimit, CalculatedSpend }) =>
          Number(CalculatedSpend!.ForecastedSpend!.Amount) /
          Number(BudgetLimit!.Amount),
      );
    };
    const [parts, telemetry] = await share(PRODUCTION);
    const [sales] = await share(SALES);
    expect(parts).toBeGreaterThan(0.75);
    expect(parts).toBeLessThan(1);
    expect(telemetry).toBeGreaterThan(1);
    expect(sales).toBeLessThan(0.8);
  });

  it('pages, and has the budgets of stacks while they are there', async () => {
    const stacks = stackClient(world, cloudFormation);
    await stacks.deploy('inventory', budgetTemplate, { Tags: COST_TAGS });
    const names: string[] = [];
    for await (const page of paginateDescribeBudgets(
      { client: budgets, pageSize: 2 },
      { AccountId: PRODUCTION },
    )) {
      names.push(...page.Budgets!.map(({ BudgetName }) => BudgetName!));
    }
    expect(names).toEqual([
      ...SAMPLES,
      'drone-dev-engineer-budget-battery-stock',
    ]);
    const { Budget } = await budgets.send(
      new DescribeBudgetCommand({
        AccountId: PRODUCTION,
        BudgetName: names[2],
      }),
    );
    expect(Budget!.BudgetLimit).toEqual({ Amount: '90.0', Unit: 'USD' });
    expect(
      Number(Budget!.CalculatedSpend!.ActualSpend!.Amount),
    ).toBeGreaterThan(50);
    await stacks.remove('inventory');
    await expect(
      budgets.send(
        new DescribeBudgetCommand({
          AccountId: PRODUCTION,
          BudgetName: names[2],
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('refuses another account, a token it does not know, and is free', async () => {
    await expect(
      budgets.send(new DescribeBudgetsCommand({ AccountId: SALES })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(
      budgets.send(
        new DescribeBudgetsCommand({ AccountId: PRODUCTION, NextToken: 'x' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
    await budgets.send(new DescribeBudgetsCommand({ AccountId: PRODUCTION }));
    expect(world.requests.summary()).toMatchObject({
      items: [{ service: 'budgets', count: 3, errors: 2 }],
      total: { cost: { amount: '0.00000000' } },
    });
  });
});
