import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The plugin's own database, with all tables as this version needs them. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await applyMigrations(db);
  }
  return db;
}

/** Brings the tables up to date. */
export async function applyMigrations(db: Knex): Promise<void> {
  await db.migrate.latest({
    directory: resolvePackagePath(
      '@hangar/plugin-cloudtrail-backend',
      'migrations',
    ),
  });
}
