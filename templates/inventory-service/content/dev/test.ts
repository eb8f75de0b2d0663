import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { buildPages } from './pages.ts';
import { createDb } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';
import { type LocalPostgres, startPostgres } from './postgres.ts';
import { onStop } from './stopping.ts';

/** `npm test -- test/parts.test.ts` runs that file only. */
function runTests(serverUrl: string, pagesDir: string): ChildProcess {
  const given = process.argv.slice(2);
  const files = given.length ? given : ['test/**/*.test.ts'];
  const flags = ['--test', '--test-timeout=60000', '--test-reporter=spec'];
  return spawn(process.execPath, [...process.execArgv, ...flags, ...files], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DATABASE_URL: serverUrl,
      TEST_PAGES_DIR: pagesDir,
    },
  });
}

/** Every test database is a copy of this one, which has the tables already. */
async function createTemplate(postgres: LocalPostgres): Promise<void> {
  const admin = createDb({ connectionString: postgres.urlOf('postgres') });
  await sql`create database template_of_tests`.execute(admin);
  await admin.destroy();
  const db = createDb({
    connectionString: postgres.urlOf('template_of_tests'),
  });
  await migrateToLatest(db);
  await db.destroy();
}

/** Runs the tests on a PostgreSQL of their own, which is gone afterwards. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-test-'));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const postgres = await startPostgres(join(folder, 'postgres'));
    try {
      const pagesDir = join(folder, 'pages');
      await Promise.all([createTemplate(postgres), buildPages(pagesDir)]);
      const tests = runTests(postgres.urlOf('postgres'), pagesDir);
      onStop(() => tests.kill('SIGTERM'));
      return await new Promise(resolve =>
        tests.once('exit', code => resolve(code ?? 1)),
      );
    } finally {
      await postgres.stop();
    }
  } finally {
    remove();
  }
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  },
);
