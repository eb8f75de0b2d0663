import type { Expression } from '@aws-sdk/client-budgets';
import type { CostCondition } from '@hangar/plugin-cost-explorer-common';
import type { BudgetFilters } from './parseCostFilters';

/**
 * The filters of a budget in their newer form. What is more than conditions
 * that have to be met together has no selector.
 */
export function parseFilterExpression(expression: Expression): BudgetFilters {
  const parts = flatten(expression);
  if (!parts) {
    return { selector: null, hasOtherFilters: true };
  }
  const conditions = parts.flatMap(part => toCondition(part) ?? []);
  const dimensions = parts.filter(({ Dimensions }) => Dimensions);
  return {
    selector:
      conditions.length + dimensions.length === parts.length
        ? conditions
        : null,
    hasOtherFilters: dimensions.length > 0,
  };
}

/** What has to be met together. */
function flatten(expression: Expression): Expression[] | undefined {
  if (expression.Or || expression.Not) {
    return undefined;
  }
  if (!expression.And) {
    return [expression];
  }
  const parts = expression.And.map(flatten);
  return parts.every(part => part !== undefined) ? parts.flat() : undefined;
}

function toCondition({
  Tags,
  CostCategories,
}: Expression): CostCondition | undefined {
  const type = Tags ? 'tag' : 'cost-category';
  const { Key, Values = [], MatchOptions = [] } = Tags ?? CostCategories ?? {};
  if (Key === undefined) {
    return undefined;
  }
  if (MatchOptions.includes('ABSENT')) {
    return { type, key: Key, values: [''] };
  }
  const isExact = MatchOptions.every(
    option => option === 'EQUALS' || option === 'CASE_SENSITIVE',
  );
  return isExact && Values.length > 0
    ? { type, key: Key, values: Values }
    : undefined;
}
