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

async function count(db: Db): Promise<StockSummary> {
  const { rows } = await sql<Omit<StockSummary, 'asOf'>>`
    select
      (select count(*)::integer from parts where archived_at is null and stock_state = 0) as "out",
      (select count(*)::integer from parts where archived_at is null and stock_state = 1) as low,
      (select count(*)::integer from parts where archived_at is null and stock_state = 2) as enough,
      (select count(*)::integer from orders where status = 'draft') as drafts,
      (select count(*)::integer from orders where status in ('ordered', 'partly_received')) as "openOrders"`.execute(
    db,
  );
  const [counts] = rows;
  if (!counts) throw new Error('The database counted nothing.');
  return { ...counts, asOf: new Date().toISOString() };
}

/** Counting goes over a whole index, so everybody who asks within `shareMs` is given one answer, with its time. */
export function createSummary(db: Db, shareMs = 5_000) {
  let shared: { until: number; summary: Promise<StockSummary> } | undefined;
  return (): Promise<StockSummary> => {
    if (shared && shared.until > Date.now()) return shared.summary;
    const summary = count(db);
    shared = { until: Date.now() + shareMs, summary };
    summary.catch(() => {
      shared = undefined;
    });
    return summary;
  };
}
