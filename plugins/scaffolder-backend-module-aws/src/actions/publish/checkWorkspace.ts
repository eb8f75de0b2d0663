import { readdir, readlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * Refuses what a commit must not take in: a link that leads out of the
 * workspace, and a repository inside it.
 *
 * @throws InputError that names the file
 */
export async function checkWorkspace(workspacePath: string): Promise<void> {
  const entries = await readdir(workspacePath, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(workspacePath, path);
    if (entry.name.toLowerCase() === '.git') {
      throw new InputError(
        `The workspace holds another repository, "${name}", and cannot be committed.`,
      );
    }
    if (entry.isSymbolicLink()) {
      const target = resolve(entry.parentPath, await readlink(path));
      if (!isChildPath(workspacePath, target)) {
        throw new InputError(
          `The link "${name}" leads out of the workspace and is not published.`,
        );
      }
    }
  }
}
