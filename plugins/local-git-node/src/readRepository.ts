import { isAbsolute, posix } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { runGit, runGitForBytes, type RunGitOptions } from './runGit';

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

function parseCommit(commit: string): string {
  if (!COMMIT.test(commit)) {
    throw new InputError(`"${commit}" is not a commit hash.`);
  }
  return commit;
}

async function findBlob(
  commit: string,
  file: string,
  where: RunGitOptions,
): Promise<string> {
  const hash = parseCommit(commit);
  const path = parseFilePath(file);
  const found = await runGit(
    ['--git-dir=.', '--literal-pathspecs', 'ls-tree', hash, '--', path],
    where,
  );
  const [, object] = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(found) ?? [];
  if (!object) {
    throw new NotFoundError(`The commit has no file "${path}".`);
  }
  return object;
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
  const where = { cwd: repositoryPath, signal: options?.signal };
  const object = await findBlob(commit, file, where);
  return runGit(['--git-dir=.', 'cat-file', 'blob', object], where);
}

/**
 * As {@link readFileAtCommit}, for a file that is not text.
 *
 * @throws InputError when the path leads out of the repository, NotFoundError
 * when the commit has no such file
 * @public
 */
export async function readBytesAtCommit(
  repositoryPath: string,
  commit: string,
  file: string,
  options?: { signal?: AbortSignal },
): Promise<Buffer> {
  const where = { cwd: repositoryPath, signal: options?.signal };
  const object = await findBlob(commit, file, where);
  return runGitForBytes(['--git-dir=.', 'cat-file', 'blob', object], where);
}

/**
 * One file of a commit.
 * @public
 */
export type LocalGitFile = {
  /** From the root of the repository, with slashes. */
  path: string;
  /** In bytes. */
  size: number;
};

/**
 * The files of a commit by path; links and other repositories are left out.
 * @public
 */
export async function listFilesAtCommit(
  repositoryPath: string,
  commit: string,
  options?: { signal?: AbortSignal },
): Promise<LocalGitFile[]> {
  const output = await runGit(
    ['--git-dir=.', 'ls-tree', '-r', '-z', '--long', parseCommit(commit)],
    { cwd: repositoryPath, signal: options?.signal },
  );
  return [
    ...output.matchAll(/100(?:644|755) blob [0-9a-f]+ +(\d+)\t([^\0]+)\0/g),
  ].map(([, size, path]) => ({ path, size: Number(size) }));
}

/**
 * What a commit says of itself.
 * @public
 */
export type LocalGitCommit = {
  hash: string;
  /** ISO 8601 UTC. */
  time: string;
  author: string;
  /** First line of the message. */
  subject: string;
};

/**
 * Reads who made a commit, when, and what for.
 * @public
 */
export async function readCommit(
  repositoryPath: string,
  commit: string,
  options?: { signal?: AbortSignal },
): Promise<LocalGitCommit> {
  const output = await runGit(
    [
      '--git-dir=.',
      'show',
      '--no-patch',
      '--format=%H%x00%cI%x00%an%x00%s',
      parseCommit(commit),
    ],
    { cwd: repositoryPath, signal: options?.signal },
  );
  const [hash, time, author, subject] = output.trimEnd().split('\0');
  return { hash, time: new Date(time).toISOString(), author, subject };
}
