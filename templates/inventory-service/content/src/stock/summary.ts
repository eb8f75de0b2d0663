import { sql } from 'kysely';
import type { Db } from '../database/client.ts';

export type StockSummary = {
  out: number;
  low: number;
  enough: number;
  drafts: number;
  openOrders: number;
  asOf: string;
};

/** With more rows than this, whoever reads them makes them few again. */
export const FOLD_ABOVE = 1_000;

const sumOf = (counted: string) =>
  sql`coalesce(sum(change) filter (where counted = ${counted}), 0)::integer`;

/** How many parts are short and how many orders are open, from the counts that the database keeps. */
export async function readSummary(db: Db): Promise<StockSummary> {
  const { rows } = await sql<Omit<StockSummary, 'asOf'> & { read: number }>`
    select ${sumOf('parts_out')} as "out", ${sumOf('parts_low')} as low,
      ${sumOf('parts_enough')} as enough, ${sumOf('orders_draft')} as drafts,
      ${sumOf('orders_open')} as "openOrders", count(*)::integer as read
    from count_changes`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database counted nothing.');
  const { read, ...counts } = row;
  if (read > FOLD_ABOVE) await foldCounts(db);
  return { ...counts, asOf: new Date().toISOString() };
}

/**
 * Replaces the changes of each count by their sum. It is one statement, so that everybody sees
 * either the changes or the sums, also when the process dies. Of two that do it at once each takes
 * the rows that the other left, and neither waits.
 */
export async function foldCounts(db: Db): Promise<void> {
  await sql`
    with taken as materialized (
      select id from count_changes for update skip locked
    ), folded as (
      delete from count_changes using taken where count_changes.id = taken.id
      returning counted, change
    )
    insert into count_changes (counted, change)
    select counted, sum(change) from folded group by counted having sum(change) <> 0`.execute(
    db,
  );
}
