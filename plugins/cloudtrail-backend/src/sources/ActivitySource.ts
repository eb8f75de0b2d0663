import type { ActivityRecord, CoverageTarget } from '../store';

/** Some events of a stretch, the newest first. */
export type SourcePage = {
  records: ActivityRecord[];
  /** Milliseconds since 1970; `null` where the page is empty. */
  oldest: number | null;
  /** Nothing of the stretch comes after it. */
  isLast: boolean;
  /** What AWS's clock said when the stretch was asked for; `null` where AWS does not tell. */
  askedAt: number | null;
};

/** Where the events of an account and region come from. */
export interface ActivitySource {
  readonly type: 'lookup-events' | 'athena';
  /** Events of longer ago are not there any more, milliseconds. */
  readonly reachMs: number;
  /** An event that is not there so long after it happened is late, milliseconds. */
  readonly settleMs: number;
  /** The least time from one look for new events to the next, milliseconds. */
  readonly refreshMs: number;
  /** How much is read before it is looked for new events again, milliseconds. */
  readonly sliceMs: number;

  /**
   * The events of a stretch, the newest first, page by page: every one that is
   * there when the first page is asked for. `from` is inclusive; what is at `to` can be there too.
   *
   * @throws errors of aws-node
   */
  read(request: {
    target: CoverageTarget;
    from: number;
    to: number;
    signal: AbortSignal;
  }): AsyncIterable<SourcePage>;
}
