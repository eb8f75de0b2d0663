import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { isRepositoryName, parseRepositoryName } from './parseRepositoryName';

const SUFFIX = '.git';

/**
 * Where a repository lies under the root.
 *
 * @throws InputError when the name is not a repository name, NotAllowedError
 * when a link would lead out of the root
 * @public
 */
export function getRepositoryPath(root: string, name: string): string {
  return resolveSafeChildPath(root, `${parseRepositoryName(name)}${SUFFIX}`);
}

/**
 * The address to clone a repository from on this machine.
 * @public
 */
export function getRepositoryUrl(root: string, name: string): string {
  return pathToFileURL(getRepositoryPath(root, name)).href;
}

/**
 * Names of the repositories under the root, sorted. A root that does not exist
 * yet holds none.
 * @public
 */
export async function listRepositories(root: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(await realpath(root), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
  return entries
    .filter(entry => entry.isDirectory() && entry.name.endsWith(SUFFIX))
    .map(entry => entry.name.slice(0, -SUFFIX.length))
    .filter(isRepositoryName)
    .sort();
}

/**
 * Folder for repositories that are being written: beside the finished ones, so
 * that a rename is atomic, and never listed.
 * @public
 */
export function getStagingPath(root: string): string {
  return join(root, '.staging');
}
