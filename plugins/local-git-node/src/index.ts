/**
 * Git repositories kept under one folder of this machine.
 *
 * @packageDocumentation
 */
export { LOCAL_GIT_REPOSITORIES_TOPIC } from './events';
export type { LocalGitRepositoryEvent } from './events';
export { readLocalGitRoot } from './localGitConfig';
export { parseRepositoryName } from './parseRepositoryName';
export {
  listFilesAtCommit,
  readBytesAtCommit,
  readCommit,
  readFileAtCommit,
  readHeadCommit,
} from './readRepository';
export type { LocalGitCommit, LocalGitFile } from './readRepository';
export {
  getRepositoryPath,
  getRepositoryUrl,
  getStagingPath,
  listRepositories,
} from './repositories';
export { runGit } from './runGit';
export type { GitAuthor, RunGitOptions } from './runGit';
