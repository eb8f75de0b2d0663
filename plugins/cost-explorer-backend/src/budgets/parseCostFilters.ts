import type { CostCondition } from '@hangar/plugin-cost-explorer-common';
import type { AwsBudget } from './types';

export type BudgetFilters = Pick<AwsBudget, 'selector' | 'hasOtherFilters'>;

/** Tags of users, as opposed to those that AWS sets itself (`aws:…`). */
const USER_TAG = 'user:';

/**
 * The filters of a budget in their older form: `TagKeyValue` with
 * `user:Key$value`, `CostCategory` with `Name$value`. Values of one key are
 * alternatives, keys have to be met together.
 */
export function parseCostFilters(
  filters: Readonly<Record<string, readonly string[]>>,
): BudgetFilters {
  const { TagKeyValue = [], CostCategory = [], ...others } = filters;
  return {
    selector: [
      ...toConditions(
        'tag',
        TagKeyValue.map(text =>
          text.startsWith(USER_TAG) ? text.slice(USER_TAG.length) : text,
        ),
      ),
      ...toConditions('cost-category', CostCategory),
    ],
    hasOtherFilters: Object.keys(others).length > 0,
  };
}

function toConditions(
  type: CostCondition['type'],
  texts: readonly string[],
): CostCondition[] {
  const values = new Map<string, string[]>();
  for (const text of texts) {
    const [key, ...rest] = text.split('$');
    values.set(key, [...(values.get(key) ?? []), rest.join('$')]);
  }
  return [...values].map(([key, list]) => ({ type, key, values: list }));
}
