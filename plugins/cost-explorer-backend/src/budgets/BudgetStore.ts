import type { Money } from '@hangar/plugin-aws-common';
import { KeptPromise } from '@hangar/plugin-aws-node';
import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import type { AwsBudget } from './types';

type AwsBudgetRow = {
  account_id: string;
  name: string;
  currency: string;
  limit_amount: string;
  actual: string;
  forecast: string | null;
  selector: string | null;
  has_other_filters: boolean;
  read_at: string;
};

type PortalBudgetRow = {
  entity_ref: string;
  currency: string;
  limit_amount: string;
  set_by: string;
  set_at: string;
};

/** SQLite takes few values in one statement. */
const BATCH = 50;
/** Budgets are read a few times a day; another replica may have read them. */
const KNOWN_MS = 60_000;

/** Keeps budgets: those of AWS as last read, and those of the portal. */
export class BudgetStore {
  readonly #known: KeptPromise<AwsBudget[]>;

  /** @param db - after the migrations */
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {
    this.#known = new KeptPromise(() => this.#loadAwsBudgets(), {
      lifetimeMs: KNOWN_MS,
      now: () => now().getTime(),
    });
  }

  /** Every budget of AWS that was read, a minute old at most. */
  async listAwsBudgets(): Promise<AwsBudget[]> {
    return this.#known.get();
  }

  async #loadAwsBudgets(): Promise<AwsBudget[]> {
    const rows = await this.db<AwsBudgetRow>('cost_aws_budgets')
      .select()
      .orderBy(['account_id', 'name']);
    return rows.map(({ currency, ...row }) => ({
      accountId: row.account_id,
      name: row.name,
      limit: { amount: row.limit_amount, currency },
      actual: { amount: row.actual, currency },
      forecast:
        row.forecast === null ? null : { amount: row.forecast, currency },
      selector:
        row.selector === null
          ? null
          : (JSON.parse(row.selector) as CostSelector),
      // SQLite has no booleans
      hasOtherFilters: Boolean(row.has_other_filters),
      readAt: row.read_at,
    }));
  }

  /** Puts what an account has now in the place of what it had. */
  async replaceAwsBudgets(
    accountId: string,
    budgets: readonly AwsBudget[],
  ): Promise<void> {
    const rows = budgets.map((budget): AwsBudgetRow => ({
      account_id: accountId,
      name: budget.name,
      currency: budget.limit.currency,
      limit_amount: budget.limit.amount,
      actual: budget.actual.amount,
      forecast: budget.forecast?.amount ?? null,
      selector: budget.selector && JSON.stringify(budget.selector),
      has_other_filters: budget.hasOtherFilters,
      read_at: budget.readAt,
    }));
    await this.db.transaction(async tx => {
      await tx('cost_aws_budgets').where({ account_id: accountId }).delete();
      await tx.batchInsert('cost_aws_budgets', rows, BATCH);
    });
    this.#known.forget();
  }

  async getPortalBudget(entityRef: string): Promise<Money | undefined> {
    const row = await this.db<PortalBudgetRow>('cost_portal_budgets')
      .where({ entity_ref: entityRef })
      .first();
    return row && { amount: row.limit_amount, currency: row.currency };
  }

  /** Every budget of the portal, by entity ref. */
  async listPortalBudgets(): Promise<Map<string, Money>> {
    const rows = await this.db<PortalBudgetRow>('cost_portal_budgets').select();
    return new Map(
      rows.map(({ entity_ref, limit_amount, currency }) => [
        entity_ref,
        { amount: limit_amount, currency },
      ]),
    );
  }

  async setPortalBudget(budget: {
    entityRef: string;
    monthlyLimit: Money;
    userRef: string;
  }): Promise<void> {
    const { monthlyLimit } = budget;
    await this.db<PortalBudgetRow>('cost_portal_budgets')
      .insert({
        entity_ref: budget.entityRef,
        currency: monthlyLimit.currency,
        limit_amount: monthlyLimit.amount,
        set_by: budget.userRef,
        set_at: this.now().toISOString(),
      })
      .onConflict('entity_ref')
      .merge();
  }

  /** @returns whether there was one */
  async removePortalBudget(entityRef: string): Promise<boolean> {
    const removed = await this.db<PortalBudgetRow>('cost_portal_budgets')
      .where({ entity_ref: entityRef })
      .delete();
    return removed > 0;
  }
}
