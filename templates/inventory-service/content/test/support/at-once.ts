import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';

/** Returns when this many transactions wait for another one. */
export async function untilWaiting(db: Db, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::integer as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    );
    if (Number(rows[0]?.waiting) >= count) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/**
 * Sends everything while the rows of this `select … for update` are locked, so that all of it
 * is in the middle of its transaction when they become free.
 */
export async function atOnce<T>(
  db: Db,
  lock: RawBuilder<unknown>,
  sends: (() => Promise<T>)[],
): Promise<T[]> {
  const sent = await db.transaction().execute(async trx => {
    await lock.execute(trx);
    const promises = sends.map(send => send());
    await untilWaiting(db, sends.length);
    return promises;
  });
  return Promise.all(sent);
}

export const lockOfParts = (ids: number[]) =>
  sql`select from parts where id = any(${ids}) for update`;
export const lockOfUsers = sql`select from users for update`;
