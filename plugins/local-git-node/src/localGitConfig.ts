import { resolve } from 'node:path';
import type { Config } from '@backstage/config';

/**
 * Reads `localGit.root`, the folder that holds the repositories.
 *
 * @returns its absolute path, or undefined when local repositories are not
 * configured; a relative path is relative to the working directory of the backend
 * @public
 */
export function readLocalGitRoot(config: Config): string | undefined {
  const root = config.getOptionalString('localGit.root');
  return root === undefined ? undefined : resolve(root);
}
