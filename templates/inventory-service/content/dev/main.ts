import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';
import { explainFailure } from '../src/start/explain-failure.ts';
import { type LocalPostgres, startPostgres } from './postgres.ts';
import { isReachable } from './reachable.ts';
import { addSampleData } from './sample-data.ts';
import { onStop } from './stopping.ts';

const root = join(import.meta.dirname, '..');

/** `.data/` in the project; for root in a closed home, a folder that PostgreSQL can get to. */
function dataDir(): string {
  if (isReachable(root)) return join(root, '.data/postgres');
  const id = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(tmpdir(), `parts-inventory-${id}`);
}

/** Fails at once where the port is taken, before a database is made. */
function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function prepareDatabase(postgres: LocalPostgres): Promise<string> {
  const databaseUrl = postgres.urlOf('postgres');
  const db = createDb({ connectionString: databaseUrl });
  await migrateToLatest(db);
  const seeded = await addSampleData(db);
  if (seeded) process.stdout.write(`${seeded} sample parts added.\n`);
  await db.destroy();
  return databaseUrl;
}

/** The server in a process of its own, started again whenever its code changes. */
function startServer(databaseUrl: string): ChildProcess {
  const flags = ['--watch', '--watch-preserve-output'];
  return spawn(
    process.execPath,
    [...process.execArgv, ...flags, join(import.meta.dirname, 'server.ts')],
    {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: databaseUrl },
      // A group of its own: Ctrl-C reaches it through us, after which the database stops.
      detached: process.platform !== 'win32',
    },
  );
}

async function main(): Promise<void> {
  const host = process.env.HOST ?? '127.0.0.1';
  await checkPort(host, Number(process.env.PORT ?? 8080));
  const own = process.env.DATABASE_URL
    ? undefined
    : await startPostgres(dataDir());
  const databaseUrl = own
    ? await prepareDatabase(own)
    : String(process.env.DATABASE_URL);
  const server = startServer(databaseUrl);
  onStop(() => server.kill('SIGTERM'));
  server.once('exit', async code => {
    await own?.stop();
    process.exit(code ?? 0);
  });
}

main().catch(error => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
