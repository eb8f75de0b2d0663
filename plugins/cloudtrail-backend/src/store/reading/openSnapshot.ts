import type { Knex } from 'knex';
import { isSqlite, run, sql } from '../sql';

/** A connection, and the number of the last event that is to be read on it. */
export type Snapshot = {
  db: Knex;
  lastId: number;
  close(): Promise<unknown>;
};

/**
 * The store as it is now. SQLite has one writer, whose numbers only grow, and
 * its only connection must not be held; PostgreSQL keeps a view of its own.
 */
export async function openSnapshot(db: Knex): Promise<Snapshot> {
  if (isSqlite(db)) {
    const [{ id }] = await run<{ id: number | null }>(
      db,
      sql`SELECT max(id) AS id FROM activity_events`,
    );
    return { db, lastId: id ?? 0, close: async () => undefined };
  }
  const trx = await db.transaction({
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
  return { db: trx, lastId: Infinity, close: () => trx.rollback() };
}
