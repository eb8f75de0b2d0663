import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';
import { loadEmbeddedPostgres } from './postgres-binaries.ts';
import { isRoot } from './reachable.ts';

/** A PostgreSQL of this process, on loopback. */
export type LocalPostgres = {
  urlOf: (database: string) => string;
  /** What it has logged. */
  log: () => string;
  stop: () => Promise<void>;
};

const USER = 'inventory';
const PASSWORD = 'local-only';

// The same texts sort and fold the same way on every machine.
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
];
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
};
/** Local data may be lost with the machine's power; starting and testing are faster for it. */
const NOT_DURABLE = { fsync: 'off' };

const toFlags = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

async function createCluster(
  dataDir: string,
  settings: Record<string, string>,
): Promise<(port: number) => Cluster> {
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const log: string[] = [];
  const cluster = (port: number, databaseDir = dataDir) => {
    const postgres = new EmbeddedPostgres({
      databaseDir,
      port,
      user: USER,
      password: PASSWORD,
      authMethod: 'scram-sha-256',
      createPostgresUser: isRoot,
      initdbFlags: INITDB_FLAGS,
      postgresFlags: toFlags({ ...SETTINGS, ...settings }),
      onLog: message => log.push(String(message)),
      onError: error => log.push(String(error)),
    });
    return { postgres, log };
  };
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    // Made beside and renamed when whole: an interrupted start leaves nothing half-made.
    const unfinished = `${dataDir}.new`;
    mkdirSync(dirname(dataDir), { recursive: true });
    rmSync(unfinished, { recursive: true, force: true });
    await cluster(0, unfinished).postgres.initialise();
    renameSync(unfinished, dataDir);
  }
  return cluster;
}

type Cluster = {
  postgres: { start(): Promise<void>; stop(): Promise<void> };
  log: string[];
};

function explain(dataDir: string, log: string[]): Error {
  const lines = log.join('').trim();
  return new Error(
    lines.includes('postmaster.pid')
      ? `The database files in ${dataDir} are in use: another "npm run dev" of this folder is running. Stop it first.\n${lines}`
      : `PostgreSQL did not start in ${dataDir}:\n${lines}`,
  );
}

/** Starts PostgreSQL on files in `dataDir`, which is made when it is not there, on a free port. */
export async function startPostgres(
  dataDir: string,
  settings: Record<string, string> = NOT_DURABLE,
): Promise<LocalPostgres> {
  const clusterAt = await createCluster(dataDir, settings);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const { postgres, log } = clusterAt(port);
    try {
      await postgres.start();
      return {
        urlOf: database =>
          `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
        log: () => log.join(''),
        stop: () => postgres.stop(),
      };
    } catch {
      // Somebody else may have taken the port between choosing and using it.
      const portTaken = log.join('').includes('could not bind');
      if (!portTaken || attempt === 3) throw explain(dataDir, log);
    }
  }
}
