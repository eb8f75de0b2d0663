import { ConflictError } from '@backstage/errors';
import {
  getRepositoryPath,
  listRepositories,
  runGit,
} from '@hangar/plugin-local-git-node';

/** Kept in the configuration of a published repository. */
export const REQUEST_ID_KEY = 'hangar.requestId';
export const COMMIT_KEY = 'hangar.commit';

export function createTakenError(name: string): ConflictError {
  return new ConflictError(
    `"repositoryName" is taken: a local repository "${name}" exists already. Choose another name.`,
  );
}

/**
 * What an earlier run of the same request published.
 *
 * @returns the hash of its commit, or undefined when there is no such repository
 * @throws ConflictError when the repository belongs to another request
 */
export async function findEarlierCommit(
  root: string,
  name: string,
  requestId: string,
): Promise<string | undefined> {
  const repositories = await listRepositories(root);
  if (!repositories.includes(name)) {
    return undefined;
  }
  const cwd = getRepositoryPath(root, name);
  const read = async (key: string) => {
    const args = ['--git-dir=.', 'config', '--default=', '--get', key];
    return (await runGit(args, { cwd })).trim();
  };
  if ((await read(REQUEST_ID_KEY)) !== requestId) {
    throw createTakenError(name);
  }
  return read(COMMIT_KEY);
}
