import { join } from 'node:path';
import { sql } from 'kysely';
import { startPostgres } from '../dev/postgres.ts';
import { createDb, type Db } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';

/** As a database of this size would be set on a machine of its own with 2 CPUs; writes are durable. */
const SETTINGS = {
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
  jit: 'off',
};
/** Who asks what, and how PostgreSQL answered it. https://www.postgresql.org/docs/18/auto-explain.html */
const OBSERVED = {
  shared_preload_libraries: 'pg_stat_statements,auto_explain',
  compute_query_id: 'on',
  log_line_prefix: '@@%a@@ ',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_verbose': 'on',
  'auto_explain.log_format': 'json',
};

export type BenchDatabase = Awaited<ReturnType<typeof startDatabase>>;

/** An empty, migrated database on a PostgreSQL of its own. */
export async function startDatabase(folder: string) {
  const postgres = await startPostgres(join(folder, 'postgres'), {
    ...SETTINGS,
    ...OBSERVED,
  });
  const url = postgres.urlOf('postgres');
  const db = createDb({ connectionString: url });
  await migrateToLatest(db);
  await sql`create extension pg_stat_statements`.execute(db);
  return {
    url,
    db,
    log: postgres.log,
    async stop() {
      await db.destroy();
      await postgres.stop();
    },
  };
}

/** Whether every statement's plan goes into the log from now on. */
export async function logPlans(db: Db, on: boolean): Promise<void> {
  const least = sql.raw(on ? '0' : '-1');
  await sql`alter system set auto_explain.log_min_duration = ${least}`.execute(
    db,
  );
  await sql`select pg_reload_conf()`.execute(db);
  // Connections read the new setting before their next statement, once they were told.
  await new Promise(resolve => setTimeout(resolve, 500));
}
