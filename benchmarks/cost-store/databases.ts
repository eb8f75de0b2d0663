import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';

// the portal's own database drivers
const require = createRequire(
  join(import.meta.dirname ?? __dirname, '../../packages/backend/package.json'),
);
const createKnex: (config: Knex.Config) => Knex = require('knex');

export type Database = {
  name: string;
  db: Knex;
  /** Bytes on disk. */
  measureSize: () => Promise<number>;
  remove: () => Promise<void>;
};

/** A file, as `npm start` has it. */
async function openSqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'hangar-cost-store-'));
  const filename = join(folder, 'costs.sqlite');
  const db = createKnex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  return {
    name: 'SQLite',
    db,
    measureSize: async () => {
      await db.raw('VACUUM');
      return statSync(filename).size;
    },
    remove: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(url: string): Promise<Database> {
  const admin = createKnex({ client: 'pg', connection: url });
  const database = `costs_${randomUUID().replaceAll('-', '')}`;
  await admin.raw('CREATE DATABASE ??', [database]);
  const address = new URL(url);
  address.pathname = `/${database}`;
  const db = createKnex({
    client: 'pg',
    connection: address.href,
    pool: { min: 0, max: 10 },
  });
  return {
    name: 'PostgreSQL',
    db,
    measureSize: async () => {
      await db.raw('VACUUM (FULL, ANALYZE)');
      const { rows } = await db.raw(
        'SELECT pg_database_size(current_database()) AS size',
      );
      return Number(rows[0].size);
    },
    remove: async () => {
      await db.destroy();
      await admin.raw('DROP DATABASE ??', [database]);
      await admin.destroy();
    },
  };
}

/** SQLite, and PostgreSQL where `npm run bench` has started one. */
export async function openDatabases(): Promise<Database[]> {
  const url = process.env.HANGAR_POSTGRES_URL;
  return [await openSqlite(), ...(url ? [await openPostgres(url)] : [])];
}
