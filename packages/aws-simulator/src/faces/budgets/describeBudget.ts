import type { Budget } from '../../world/costs/budgets';
import { dayOf, DAY_MS, monthStart } from '../../world/costs/days';
import type { WorldState } from '../../world/WorldState';
import { spendOf } from './spend';

/** 2087-06-15, where a budget ends that has no end. */
const NO_END = Date.UTC(2087, 5, 15) / 1000;

const COST_TYPES = {
  IncludeTax: true,
  IncludeSubscription: true,
  UseBlended: false,
  IncludeRefund: true,
  IncludeCredit: true,
  IncludeUpfront: true,
  IncludeRecurring: true,
  IncludeOtherSubscription: true,
  IncludeSupport: true,
  IncludeDiscount: true,
  UseAmortized: false,
};

/** https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html */
export function describeBudget(
  world: WorldState,
  budget: Budget,
  showFilterExpression: boolean,
) {
  const { unit } = budget.limit;
  const { actual, forecast } = spendOf(world.costs, budget, world.now());
  const spend = (usd: number) => ({ Amount: usd.toFixed(3), Unit: unit });
  const start = monthStart(dayOf(budget.createdAt)) * DAY_MS;
  return {
    BudgetName: budget.name,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: budget.limit.amount, Unit: unit },
    CostFilters: budget.costFilters,
    CostTypes: COST_TYPES,
    TimePeriod: { Start: start / 1000, End: NO_END },
    CalculatedSpend: {
      ActualSpend: spend(actual),
      ForecastedSpend: spend(forecast),
    },
    LastUpdatedTime: budget.createdAt / 1000,
    HealthStatus: { Status: 'HEALTHY' },
    ...(showFilterExpression && {
      FilterExpression: filterExpression(budget),
      Metrics: ['UnblendedCost'],
    }),
  };
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  Service: 'SERVICE',
  LinkedAccount: 'LINKED_ACCOUNT',
  Region: 'REGION',
};

/** The same filters in the form that replaced them. */
function filterExpression({ costFilters }: Budget) {
  const parts = Object.entries(costFilters).flatMap(([filter, values]) => {
    if (filter in DIMENSIONS) {
      return [
        {
          Dimensions: {
            Key: DIMENSIONS[filter],
            Values: values,
            MatchOptions: ['EQUALS'],
          },
        },
      ];
    }
    const kind = filter === 'TagKeyValue' ? 'Tags' : 'CostCategories';
    return [...valuesByKey(values)].map(([Key, Values]) => ({
      [kind]: { Key, Values, MatchOptions: ['EQUALS'] },
    }));
  });
  return parts.length > 1 ? { And: parts } : parts[0];
}

function valuesByKey(pairs: ReadonlyArray<string>): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, key = '', value = ''] =
      /^(?:user:)?([^$]*)\$(.*)$/s.exec(pair) ?? [];
    byKey.set(key, [...(byKey.get(key) ?? []), value]);
  }
  return byKey;
}
