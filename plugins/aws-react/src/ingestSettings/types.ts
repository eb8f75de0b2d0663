import type { ReactNode } from 'react';

/**
 * What {@link IngestSettings} asks for and shows.
 *
 * @public
 */
export type IngestSettingsProps<T> = {
  /** In the reader's language. */
  texts: {
    title: string;
    /** What is read, and that no page asks AWS. */
    lead: string;
    /** Which permission the reader lacks, and whom to ask for it. */
    denied: string;
    emptyTitle: string;
    /** What to configure so that something is read. */
    empty: string;
  };
  /** The name of the permission the state needs. */
  permission: string;
  fetch: (options: { signal: AbortSignal }) => Promise<T>;
  /** Whether anything is being read right now: the state is fetched more often then. */
  isReading: (state: T) => boolean;
  /** Whether nothing is there to be read. */
  isEmpty: (state: T) => boolean;
  /** The parts of the page, one below the other. */
  children: (state: T) => ReactNode;
};
