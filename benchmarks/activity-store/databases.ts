import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';

const require = createRequire(
  join(import.meta.dirname ?? __dirname, '../../packages/backend/package.json'),
);
/** A connection, with the portal's own drivers. */
export const openKnex: (config: Knex.Config) => Knex = require('knex');

export type Database = {
  name: 'SQLite' | 'PostgreSQL';
  db: Knex;
  /** Of `db`, for another process. */
  config: Knex.Config;
  remove: () => Promise<void>;
};

/** A file, as `npm start` has it. */
export async function openSqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'hangar-activity-store-'));
  const config = {
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'activity.sqlite') },
    useNullAsDefault: true,
  };
  const db = openKnex(config);
  return {
    name: 'SQLite',
    ...{ db, config },
    remove: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of its own on the server that `npm run bench` has started; one that is named is kept, and found filled the next time. */
export async function openPostgres(
  url: string,
  keptName?: string,
): Promise<Database> {
  const admin = openKnex({ client: 'pg', connection: url });
  const database = keptName ?? `activity_${randomUUID().replaceAll('-', '')}`;
  const { rows } = await admin.raw(
    'SELECT 1 FROM pg_database WHERE datname = ?',
    [database],
  );
  if (rows.length === 0) await admin.raw('CREATE DATABASE ??', [database]);
  const address = new URL(url);
  address.pathname = `/${database}`;
  const config = {
    client: 'pg',
    connection: address.href,
    pool: { min: 0, max: 10 },
  };
  const db = openKnex(config);
  return {
    name: 'PostgreSQL',
    ...{ db, config },
    remove: async () => {
      await db.destroy();
      // a portal that was killed may still hold it
      if (!keptName) {
        await admin.raw('DROP DATABASE ?? WITH (FORCE)', [database]);
      }
      await admin.destroy();
    },
  };
}
