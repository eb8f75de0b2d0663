import type { Knex } from 'knex';
import { countEvents } from '../counting/countEvents';
import type { Counted } from '../counting/countTables';
import { isOneOfEvents, plain, run, selectRows, sql } from '../sql';
import { toNumbers } from '../text';
import { CoverageTable } from './CoverageTable';

/** Events in one transaction: writers wait no longer than for a page. */
const BATCH = 1_000;

type RemovedRow = Counted & { id: number | string; resource_ids: string };

/** Removes events that are old enough, with all that was counted of them. */
export class Retention {
  constructor(private readonly db: Knex) {}

  async removeBefore(
    time: number,
    signal?: AbortSignal,
  ): Promise<{ removed: number }> {
    await this.openUp(time);
    let removed = 0;
    while (!signal?.aborted) {
      const count = await this.db.transaction(trx =>
        this.removeSome(trx, time),
      );
      removed += count;
      if (count < BATCH) break;
    }
    return { removed };
  }

  /** From here on the database lets older events go, and the coverage does not speak of them any more. */
  private openUp(time: number): Promise<void> {
    return this.db.transaction(async trx => {
      await run(
        trx,
        sql`UPDATE activity_store
          SET removed_before = CASE WHEN removed_before < ${time} THEN ${time} ELSE removed_before END
          WHERE id = 1`,
      );
      await new CoverageTable(trx).cutBefore(time);
    });
  }

  private async removeSome(trx: Knex, time: number): Promise<number> {
    const rows = await run<RemovedRow>(
      trx,
      sql`DELETE FROM activity_events WHERE id IN (
          SELECT id FROM activity_events WHERE time < ${time}
          ORDER BY time, id LIMIT ${BATCH})
        RETURNING id, time, shape_id, principal_id, resource_ids`,
    );
    if (rows.length === 0) return 0;
    const ids = rows.map(({ id }) => Number(id));
    await run(
      trx,
      sql`DELETE FROM activity_details WHERE ${isOneOfEvents(trx, plain('id'), ids)}`,
    );
    await this.removeLinks(trx, rows);
    await countEvents(trx, rows, -1);
    await run(
      trx,
      sql`UPDATE activity_store SET version = version + 1 WHERE id = 1`,
    );
    return rows.length;
  }

  private async removeLinks(trx: Knex, rows: RemovedRow[]): Promise<void> {
    const links = rows.flatMap(row =>
      toNumbers(row.resource_ids).map(resource_id => ({
        resource_id,
        time: Number(row.time),
        id: Number(row.id),
      })),
    );
    const columns = { resource_id: 'integer', time: 'bigint', id: 'bigint' };
    await run(
      trx,
      sql`DELETE FROM activity_event_resources
        WHERE (resource_id, time, id) IN (${selectRows(trx, columns, links)})`,
    );
  }
}
