import type { Money } from '@hangar/plugin-aws-common';
import type { BudgetStatus } from '@hangar/plugin-cost-explorer-common';
import type { BudgetStore } from './BudgetStore';
import type { BudgetSubject, MonthSpend } from './types';

/** Answers which budgets an entity has and where they stand. */
export class BudgetService {
  constructor(private readonly store: BudgetStore) {}

  /**
   * The budgets of an entity, the tightest first. Reads the store only.
   *
   * @param spend - what the entity costs; `null` where it is not known yet
   */
  async getBudgets(
    _subject: BudgetSubject,
    _spend: MonthSpend | null,
  ): Promise<BudgetStatus[]> {
    return [];
  }

  /**
   * Sets or replaces the budget that the portal keeps for a group or a system.
   *
   * @throws InputError when the entity is neither, or the limit is not a positive amount of USD with at most two decimal places
   */
  async setPortalBudget(_budget: {
    entityRef: string;
    monthlyLimit: Money;
    /** Who sets it. */
    userRef: string;
  }): Promise<void> {}

  /** @throws NotFoundError when the portal keeps none for it */
  async removePortalBudget(_entityRef: string): Promise<void> {}
}
