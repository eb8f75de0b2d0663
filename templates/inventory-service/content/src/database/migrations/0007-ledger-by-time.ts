import { type Kysely, sql } from 'kysely';

/**
 * Finds a day of the ledger among years of it. The BRIN index that was there is small, but the
 * planner rather walked back over every newer movement. On a large table make this index
 * beforehand, concurrently; this then finds it done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index if not exists movements_by_moment on movements (occurred_at, id)`.execute(
    db,
  );
  await sql`drop index movements_by_time`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`create index movements_by_time on movements using brin (occurred_at)`.execute(
    db,
  );
  await sql`drop index movements_by_moment`.execute(db);
}
