import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A text that is another one after any change below a folder: of a file's
 * content, mode or name. No file is read.
 */
export async function signWorkspace(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const states = await Promise.all(
    names.sort().map(async name => {
      const { mode, size, ctimeNs, ino } = await lstat(join(folder, name), {
        bigint: true,
      });
      return [name, mode, size, ctimeNs, ino].join('\0');
    }),
  );
  return createHash('sha256').update(states.join('\0\0')).digest('hex');
}
