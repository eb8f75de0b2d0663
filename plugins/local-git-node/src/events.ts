/**
 * Topic of the event that tells of a new, changed or removed local repository.
 * @public
 */
export const LOCAL_GIT_REPOSITORIES_TOPIC = 'local-git.repositories';

/**
 * Payload of the event; the topic is {@link LOCAL_GIT_REPOSITORIES_TOPIC}.
 * @public
 */
export type LocalGitRepositoryEvent = {
  /** Which repository: 1 to 63 lower-case letters, digits and hyphens. */
  repositoryName: string;
};
