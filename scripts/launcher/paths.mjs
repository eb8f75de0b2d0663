import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** What the launcher keeps on this machine; never committed. */
export const launcherDir = join(root, '.launcher');
export const yarnPath = join(root, '.yarn/releases/yarn-4.18.1.cjs');
