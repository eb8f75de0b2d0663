import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endTree } from './childProcess.mjs';
import { startPortal } from './portal.mjs';

/** A port that nothing listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs `use` against a portal of its own: free ports and an empty data folder, so that a
 * portal that runs already is not disturbed, and nothing is left behind.
 */
export async function withTemporaryPortal(use) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hangar-'));
  process.env.HANGAR_PORT = String(await freePort());
  process.env.HANGAR_SIMULATOR_PORT = String(await freePort());
  process.env.HANGAR_DATA_DIR = dataDir;
  const portal = await startPortal(['app-config.yaml']);
  try {
    return await use(portal);
  } finally {
    const ended = new Promise(resolve => portal.child.once('exit', resolve));
    endTree(portal.child);
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}
