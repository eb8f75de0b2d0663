/**
 * Topic of the event that tells of a new, changed or removed local repository.
 * @public
 */
export const LOCAL_GIT_REPOSITORIES_TOPIC = 'local-git.repositories';

/** @public */
export type LocalGitRepositoryEvent = {
  /** Name of the repository. */
  repositoryName: string;
};
