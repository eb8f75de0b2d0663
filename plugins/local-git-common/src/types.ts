/**
 * One Markdown document of a repository.
 * @public
 */
export type RepositoryDocument = {
  /** From the root of the repository, with slashes. */
  path: string;
  /** Its first heading, or else the name of its file. */
  title: string;
};

/**
 * The repository that declares an entity, as its newest commit has it.
 * @public
 */
export type EntityRepository = {
  name: string;
  /** Address to clone from. */
  cloneUrl: string;
  commit: {
    hash: string;
    /** ISO 8601 UTC. */
    time: string;
    author: string;
    /** First line of the message. */
    subject: string;
  };
  /** The read-me first, then the others by path. */
  documents: RepositoryDocument[];
};

/**
 * A document with its text.
 * @public
 */
export type RepositoryDocumentText = RepositoryDocument & {
  /** Markdown. */
  text: string;
};
