import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
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
  name: 'SQLite' | 'PostgreSQL';
  db: Knex;
  remove: () => Promise<void>;
};

/** A file, as `npm start` has it. */
export async function openSqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'hangar-activity-store-'));
  const db = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'activity.sqlite') },
    useNullAsDefault: true,
  });
  return {
    name: 'SQLite',
    db,
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
  const admin = createKnex({ client: 'pg', connection: url });
  const database = keptName ?? `activity_${randomUUID().replaceAll('-', '')}`;
  const { rows } = await admin.raw(
    'SELECT 1 FROM pg_database WHERE datname = ?',
    [database],
  );
  if (rows.length === 0) await admin.raw('CREATE DATABASE ??', [database]);
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
    remove: async () => {
      await db.destroy();
      if (!keptName) await admin.raw('DROP DATABASE ??', [database]);
      await admin.destroy();
    },
  };
}
