import { isAbsolute, posix } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { runGit } from './runGit';

const COMMIT = /^[0-9a-f]{40,64}$/;

/**
 * The commit at the head of a bare repository's default branch, or undefined
 * when that branch has no commit.
 * @public
 */
export async function readHeadCommit(
  repositoryPath: string,
  options?: { signal?: AbortSignal },
): Promise<string | undefined> {
  const output = await runGit(
    [
      '--git-dir=.',
      'for-each-ref',
      '--format=%(HEAD) %(objectname)',
      'refs/heads',
    ],
    { cwd: repositoryPath, signal: options?.signal },
  );
  const head = output.split('\n').find(line => line.startsWith('* '));
  return head?.slice(2).trim();
}

function parseFilePath(file: string): string {
  const path = posix.normalize(file);
  if (
    path.startsWith('../') ||
    path === '..' ||
    path === '.' ||
    isAbsolute(path) ||
    /[\0\\]/.test(path)
  ) {
    throw new InputError(`"${file}" is not a file of the repository.`);
  }
  return path;
}

/**
 * The text of one file as it is in a commit; nothing is checked out.
 *
 * @param file - path from the root of the repository, with slashes
 * @throws InputError when the path leads out of the repository, NotFoundError
 * when the commit has no such file
 * @public
 */
export async function readFileAtCommit(
  repositoryPath: string,
  commit: string,
  file: string,
  options?: { signal?: AbortSignal },
): Promise<string> {
  if (!COMMIT.test(commit)) {
    throw new InputError(`"${commit}" is not a commit hash.`);
  }
  const path = parseFilePath(file);
  const where = { cwd: repositoryPath, signal: options?.signal };
  const found = await runGit(
    ['--git-dir=.', '--literal-pathspecs', 'ls-tree', commit, '--', path],
    where,
  );
  const [, object] = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(found) ?? [];
  if (!object) {
    throw new NotFoundError(`The commit has no file "${path}".`);
  }
  return runGit(['--git-dir=.', 'cat-file', 'blob', object], where);
}
