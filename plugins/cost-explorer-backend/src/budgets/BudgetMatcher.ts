import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import { CostCoverage } from './CostCoverage';
import { getBudgetNames } from './getBudgetNames';
import { toBudgetStatus } from './toBudgetStatus';
import type { AwsBudget, BudgetSubject, MonthSpend } from './types';

/** Finds the budgets of AWS that are about an entity. */
export class BudgetMatcher {
  readonly #names: ReadonlySet<string>;
  readonly #coverage: CostCoverage;

  constructor(private readonly subject: BudgetSubject) {
    this.#names = getBudgetNames(subject.resourceNames);
    this.#coverage = new CostCoverage(subject.selectors);
  }

  /** Whether it has the name that the naming convention gives to the entity's budget. */
  isNamedAfter({ name }: AwsBudget): boolean {
    return this.#names.has(name);
  }

  /** Whether it is named after the entity, or limited to costs of its own. */
  isAbout(budget: AwsBudget): boolean {
    const { selector } = budget;
    return (
      this.isNamedAfter(budget) ||
      (selector !== null && this.#coverage.includes(selector))
    );
  }

  /**
   * Actual and forecast are those AWS warns by. It has no forecast of a new
   * budget: then it is the portal's, if both are about the same costs.
   */
  getStatus(
    budget: AwsBudget,
    spend: MonthSpend | null,
  ): BudgetStatus | undefined {
    const { accountId, name, limit, actual } = budget;
    return toBudgetStatus({
      id: `aws:${accountId}:${name}`,
      name,
      source: 'aws',
      limit,
      actual,
      forecast:
        budget.forecast ??
        (spend && this.#isSame(budget) ? spend.forecast : null),
    });
  }

  #isSame({ selector, hasOtherFilters }: AwsBudget): boolean {
    if (hasOtherFilters || !selector || !this.#coverage.includes(selector)) {
      return false;
    }
    const budget = new CostCoverage([selector]);
    return this.subject.selectors.every(own => budget.includes(own));
  }
}
