import { Migrator, type Migration } from 'kysely/migration';
import { createDb, type Db } from './client.ts';
import * as people from './migrations/0001-people.ts';
import * as parts from './migrations/0002-parts.ts';
import * as stock from './migrations/0003-stock.ts';
import * as orders from './migrations/0004-orders.ts';
import * as audit from './migrations/0005-audit.ts';
import * as counts from './migrations/0006-counts.ts';
import * as ledgerByTime from './migrations/0007-ledger-by-time.ts';

/** Every migration ever released, by name; their order is that of the names. */
const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-parts': parts,
  '0003-stock': stock,
  '0004-orders': orders,
  '0005-audit': audit,
  '0006-counts': counts,
  '0007-ledger-by-time': ledgerByTime,
};

export const migrationNames = Object.keys(migrations);

/**
 * Brings the tables up to date. Replicas that start together wait for each
 * other: the migrator holds a lock in the database.
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find(result => result.status === 'Error');
  if (error) {
    throw new Error(
      `Migration ${failed?.migrationName ?? ''} failed; the database was left as it was.`,
      { cause: error },
    );
  }
  return results.map(result => result.migrationName);
}

/** The same on connections of its own: a migration, or waiting for another replica's, may take long. */
export async function migrateDatabase(
  connectionString: string,
): Promise<string[]> {
  const db = createDb({ connectionString, statementTimeoutMs: 0 });
  try {
    return await migrateToLatest(db);
  } finally {
    await db.destroy();
  }
}
