import type { Inventory } from '../stacks/Inventory';
import { isObject } from '../stacks/template/Template';

/** A monthly cost budget of an account. */
export type Budget = {
  accountId: string;
  name: string;
  limit: { amount: string; unit: string };
  /** `CostFilters` as AWS keeps them, e.g. `{TagKeyValue: ['user:Cost$drone_engineer']}`. */
  costFilters: Readonly<Record<string, string[]>>;
  /** Epoch milliseconds. */
  createdAt: number;
};

const ALWAYS_THERE = Date.UTC(2025, 0, 6);

function sampleBudget(
  accountId: string,
  name: string,
  amount: string,
  component: string,
): Budget {
  return {
    accountId,
    name,
    limit: { amount, unit: 'USD' },
    costFilters: { TagKeyValue: [`user:Component$${component}`] },
    createdAt: ALWAYS_THERE,
  };
}

const sampleBudgets: ReadonlyArray<Budget> = [
  sampleBudget(
    '111122223333',
    'drone-prod-engineer-budget-parts-inventory',
    '220.0',
    'parts-inventory',
  ),
  sampleBudget(
    '111122223333',
    'drone-prod-engineer-budget-flight-telemetry',
    '165.0',
    'flight-telemetry',
  ),
  sampleBudget(
    '444455556666',
    'sales-prod-engineer-budget-sales-support',
    '100.0',
    'sales-support',
  ),
];

/** The budgets of an account, those of its stacks after the samples. */
export function budgetsOf(inventory: Inventory, accountId: string): Budget[] {
  const made = inventory
    .all()
    .filter(
      item =>
        item.type === 'AWS::Budgets::Budget' && item.accountId === accountId,
    )
    .map(({ physicalId, properties, createdAt }) => {
      const budget = isObject(properties.Budget) ? properties.Budget : {};
      const limit = isObject(budget.BudgetLimit) ? budget.BudgetLimit : {};
      return {
        accountId,
        name: physicalId,
        limit: {
          amount: decimal(limit.Amount),
          unit: String(limit.Unit ?? 'USD'),
        },
        costFilters: filtersOf(budget.CostFilters),
        createdAt,
      };
    });
  return [
    ...sampleBudgets.filter(budget => budget.accountId === accountId),
    ...made,
  ];
}

/** AWS writes a limit with at least one decimal. */
function decimal(amount: unknown): string {
  const text = String(amount ?? '0');
  return text.includes('.') ? text : `${text}.0`;
}

function filtersOf(filters: unknown): Record<string, string[]> {
  return isObject(filters)
    ? Object.fromEntries(
        Object.entries(filters).map(([key, values]) => [
          key,
          Array.isArray(values) ? values.map(String) : [String(values)],
        ]),
      )
    : {};
}
