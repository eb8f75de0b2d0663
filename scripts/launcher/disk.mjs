import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { root } from './paths.mjs';

const GIB = 1024 ** 3;
const FIRST_INSTALLATION_GIB = 4;

/** Before a first installation: says how much is missing instead of failing half-way. */
export function refuseFullDisk() {
  if (existsSync(join(root, 'node_modules'))) return;
  const { bavail, bsize } = statfsSync(root);
  const free = (bavail * bsize) / GIB;
  if (free < FIRST_INSTALLATION_GIB) {
    throw new LaunchFailure(
      `The disk has ${free.toFixed(1)} GB free and the installation needs about ${FIRST_INSTALLATION_GIB} GB: free some space and run the command again.`,
    );
  }
}
