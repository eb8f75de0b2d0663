import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;

type Options = {
  connectionString: string;
  /** Longest time that a statement may take; 0 for no end. */
  statementTimeoutMs?: number;
  onLost?: (err: Error) => void;
};

const pools = new WeakMap<Db, pg.Pool>();

/** How many queries wait because every connection is in use. */
export function waitingForConnection(db: Db): number {
  return pools.get(db)?.waitingCount ?? 0;
}

/** A pool of connections. It connects when first used and again after the database was away. */
export function createDb({
  connectionString,
  statementTimeoutMs = 10_000,
  onLost = () => {},
}: Options): Db {
  // A date has no time zone: it stays the text that it is.
  pg.types.setTypeParser(pg.types.builtins.DATE, text => text);
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: statementTimeoutMs,
    application_name: 'parts-inventory',
  });
  // A connection that breaks reports it twice, to its query and here. Without
  // listeners the second would end the process.
  pool.on('error', onLost);
  pool.on('connect', client => client.on('error', onLost));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return db;
}
