import type { Knex } from 'knex';

/** Keeps budgets: those of AWS as last read, those of the portal, and which crossings were told. */
export class BudgetStore {
  /** @param db - after the migrations */
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}
}
