import type { ActivityRecord } from './events';

/** An account and region whose events of one kind are read from one source. */
export type CoverageTarget = {
  accountId: string;
  region: string;
  kind: 'write' | 'read';
};

/** Milliseconds since 1970, `from` inclusive, `to` exclusive. */
export type CoverageInterval = { from: number; to: number };

/** What ingest writes with. */
export interface ActivityWriter {
  /**
   * Adds the events that are not there yet and, in the same transaction, what
   * is complete now. Nothing of it is seen when it fails.
   */
  addEvents(
    records: ActivityRecord[],
    covered?: { target: CoverageTarget; interval: CoverageInterval },
  ): Promise<{ added: ActivityRecord[] }>;
  /** Complete stretches, oldest first, merged. */
  listCoverage(): Promise<
    Array<CoverageTarget & { intervals: CoverageInterval[] }>
  >;
  /** Removes what is older, in small transactions; coverage is cut too. */
  removeBefore(
    time: number,
    signal?: AbortSignal,
  ): Promise<{ removed: number }>;
}
