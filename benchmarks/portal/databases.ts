import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';

// the portal's own database drivers
const require = createRequire(
  join(import.meta.dirname ?? __dirname, '../../packages/backend/package.json'),
);
const createKnex: (config: Knex.Config) => Knex = require('knex');

/** A database of the portal, which nothing has been written to yet. */
export type PortalDatabase = {
  name: 'SQLite' | 'PostgreSQL';
  /** `backend.database` of the configuration. */
  config: JsonObject;
  /** The plugin's own part of it. */
  open: () => Knex;
  remove: () => Promise<void>;
};

/** A file, as `npm start` has it. */
export function createSqlite(pluginId: string): PortalDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'hangar-viewers-'));
  return {
    name: 'SQLite',
    config: { client: 'better-sqlite3', connection: { directory } },
    open: () =>
      createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${pluginId}.sqlite`) },
        useNullAsDefault: true,
      }),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(
  url: string,
  pluginId: string,
): Promise<PortalDatabase> {
  const admin = createKnex({ client: 'pg', connection: url });
  const prefix = `viewers_${randomUUID().slice(0, 8)}_`;
  const address = new URL(url);
  address.pathname = `/${prefix}${pluginId}`;
  await admin.raw('CREATE DATABASE ??', [`${prefix}${pluginId}`]);
  return {
    name: 'PostgreSQL',
    config: {
      client: 'pg',
      prefix,
      connection: {
        host: address.hostname,
        port: Number(address.port),
        user: decodeURIComponent(address.username),
        password: decodeURIComponent(address.password),
      },
    },
    open: () => createKnex({ client: 'pg', connection: address.href }),
    remove: async () => {
      const { rows } = await admin.raw(
        'SELECT datname FROM pg_database WHERE datname LIKE ?',
        [`${prefix}%`],
      );
      for (const { datname } of rows) {
        await admin.raw('DROP DATABASE ?? WITH (FORCE)', [datname]);
      }
      await admin.destroy();
    },
  };
}

/** SQLite, and PostgreSQL where `npm run bench` has started one. */
export async function createDatabases(
  pluginId: string,
): Promise<PortalDatabase[]> {
  const url = process.env.HANGAR_POSTGRES_URL;
  return [
    createSqlite(pluginId),
    ...(url ? [await createPostgres(url, pluginId)] : []),
  ];
}
