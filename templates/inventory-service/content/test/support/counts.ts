import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import { readSummary } from '../../src/stock/summary.ts';

/** Counts all parts and orders, in no way that the service shares; what is kept must agree with it. */
export async function countsThatAgree(db: Db) {
  const { rows } = await sql`
    select
      (select count(*)::integer from parts where archived_at is null and on_hand - reserved <= 0) as "out",
      (select count(*)::integer from parts where archived_at is null
        and on_hand - reserved > 0 and on_hand - reserved <= reorder_point) as low,
      (select count(*)::integer from parts where archived_at is null
        and on_hand - reserved > 0 and on_hand - reserved > reorder_point) as enough,
      (select count(*)::integer from orders where status = 'draft') as drafts,
      (select count(*)::integer from orders where status in ('ordered', 'partly_received')) as "openOrders"`.execute(
    db,
  );
  const { asOf, ...kept } = await readSummary(db);
  assert.ok(Math.abs(Date.parse(asOf) - Date.now()) < 60_000);
  assert.deepEqual(kept, rows[0]);
  return kept;
}

/** How many rows the counts take. */
export async function rowsOfCounts(db: Db): Promise<number> {
  const rows = await db.selectFrom('count_changes').select('id').execute();
  return rows.length;
}
