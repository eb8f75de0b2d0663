import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root, so for root it runs as the user "postgres". */
export const isRoot = process.getuid?.() === 0;

/** Whether the user that PostgreSQL runs as can get to this folder (for root: not under a closed home). */
export function isReachable(folder: string): boolean {
  if (!isRoot) return true;
  const parent = dirname(folder);
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (parent === folder || isReachable(parent));
}
