import type { Budget, Spend } from '@aws-sdk/client-budgets';
import type { Money } from '@hangar/plugin-aws-common';
import { parseAmount, toMoney } from '../store';
import { parseCostFilters } from './parseCostFilters';
import { parseFilterExpression } from './parseFilterExpression';
import type { AwsBudget } from './types';

/**
 * A budget as the portal keeps it; undefined where it is none of costs by the
 * month, or not in force.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html
 */
export function parseAwsBudget(
  accountId: string,
  budget: Budget,
  now: Date,
): AwsBudget | undefined {
  const { BudgetName, BudgetLimit, CalculatedSpend, TimePeriod } = budget;
  const limit = BudgetLimit && parseSpend(BudgetLimit);
  const isOver = TimePeriod?.End !== undefined && TimePeriod.End <= now;
  if (
    budget.BudgetType !== 'COST' ||
    budget.TimeUnit !== 'MONTHLY' ||
    isOver ||
    BudgetName === undefined ||
    !limit
  ) {
    return undefined;
  }
  const { ActualSpend, ForecastedSpend } = CalculatedSpend ?? {};
  const filters = budget.FilterExpression
    ? parseFilterExpression(budget.FilterExpression)
    : parseCostFilters(budget.CostFilters ?? {});
  return {
    accountId,
    name: BudgetName,
    limit,
    actual: (ActualSpend && parseSpend(ActualSpend)) ?? {
      amount: '0.00',
      currency: limit.currency,
    },
    forecast: (ForecastedSpend && parseSpend(ForecastedSpend)) ?? null,
    ...filters,
    readAt: now.toISOString(),
  };
}

function parseSpend({ Amount, Unit }: Spend): Money | undefined {
  if (Amount === undefined || Unit === undefined) {
    return undefined;
  }
  // AWS Budgets computes with doubles and writes down all of their digits
  const tenPlaces = Amount.replace(/(\.\d{10})\d+$/, '$1');
  return toMoney(parseAmount(tenPlaces), Unit);
}
