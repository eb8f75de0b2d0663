import type { Knex } from 'knex';

/** Keeps the anomalies that Cost Explorer found, as last read. */
export class AnomalyStore {
  /** @param db - after the migrations */
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}
}
