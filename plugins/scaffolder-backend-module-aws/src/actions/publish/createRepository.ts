import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  getRepositoryPath,
  getStagingPath,
  runGit,
  type GitAuthor,
} from '@hangar/plugin-local-git-node';
import {
  COMMIT_KEY,
  createTakenError,
  REQUEST_ID_KEY,
} from './findEarlierCommit';

export type NewRepository = {
  name: string;
  description: string;
  defaultBranch: string;
  message: string;
  author: GitAuthor;
  /** What asks for it; asking again gives the same result. */
  requestId: string;
};

const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR']);

/** Commits the workspace's files, apart from those its `.gitignore` names, as the only commit. */
async function commitWorkspace(
  gitDir: string,
  workspacePath: string,
  repository: NewRepository,
  signal?: AbortSignal,
): Promise<string> {
  const { author, message, defaultBranch } = repository;
  const git = async (...args: string[]) => {
    const output = await runGit(
      [`--git-dir=${gitDir}`, `--work-tree=${workspacePath}`, ...args],
      { cwd: workspacePath, author, signal },
    );
    return output.trim();
  };
  await git('add', '--all');
  const tree = await git('write-tree');
  const commit = await git('commit-tree', '-m', message, tree);
  await git('update-ref', `refs/heads/${defaultBranch}`, commit);
  await rm(join(gitDir, 'index'), { force: true });
  return commit;
}

/**
 * Makes a bare repository with one commit. It is written beside the others
 * and renamed when it is whole, so that nobody ever sees half of it.
 *
 * @returns the hash of the commit
 * @throws ConflictError when a repository of that name appeared meanwhile
 */
export async function createRepository(
  root: string,
  workspacePath: string,
  repository: NewRepository,
  signal?: AbortSignal,
): Promise<string> {
  const { name, description, defaultBranch, requestId } = repository;
  await mkdir(getStagingPath(root), { recursive: true });
  const target = getRepositoryPath(root, name);
  const staging = await mkdtemp(join(getStagingPath(root), `${name}-`));
  try {
    const gitDir = join(staging, 'repository');
    await runGit(
      [
        'init',
        '--bare',
        '--template=',
        `--initial-branch=${defaultBranch}`,
        gitDir,
      ],
      { cwd: staging, signal },
    );
    const commit = await commitWorkspace(
      gitDir,
      workspacePath,
      repository,
      signal,
    );
    const configure = (key: string, value: string) =>
      runGit(['--git-dir=.', 'config', key, value], { cwd: gitDir, signal });
    await configure(REQUEST_ID_KEY, requestId);
    await configure(COMMIT_KEY, commit);
    await writeFile(join(gitDir, 'description'), `${description}\n`);
    await rename(gitDir, target);
    return commit;
  } catch (error) {
    if (TAKEN.has((error as NodeJS.ErrnoException).code ?? '')) {
      throw createTakenError(name);
    }
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
