import type { Knex } from 'knex';
import { AllocationPlan, type Allocation } from '../selectors';
import type { CostSelector } from '@hangar/plugin-cost-explorer-common';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 7;

/** When ingests began, and what they are to read. */
export class IngestTables {
  constructor(private readonly db: Knex) {}

  async begin(id: string, source: string, now: Date): Promise<void> {
    await this.db('cost_ingests').insert({
      id,
      source,
      started_at: now.toISOString(),
    });
    const old = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString();
    await this.db('cost_ingests').where('started_at', '<', old).delete();
  }

  /** When ingests of a source began, ISO 8601. */
  async listBegun(source: string): Promise<string[]> {
    return this.db('cost_ingests').where({ source }).pluck('started_at');
  }

  /** Decides which allocations are read, and remembers it for readers. */
  async savePlan(
    selectors: CostSelector[],
    options: { tagKey: string; maxAllocations: number; now: Date },
  ): Promise<Allocation[]> {
    const { allocations } = new AllocationPlan(selectors, options);
    await this.db.transaction(async trx => {
      await trx('cost_allocations').update({ is_planned: false });
      for (const allocation of allocations) {
        await trx('cost_allocations')
          .insert({
            id: allocation.id,
            definition: JSON.stringify(allocation),
            is_planned: true,
            needed_at: options.now.toISOString(),
          })
          .onConflict('id')
          .merge();
      }
    });
    return allocations;
  }

  /** What was decided last. */
  async readPlan(): Promise<Allocation[]> {
    const definitions: string[] = await this.db('cost_allocations')
      .where({ is_planned: true })
      .pluck('definition');
    return definitions.map(definition => JSON.parse(definition) as Allocation);
  }
}
