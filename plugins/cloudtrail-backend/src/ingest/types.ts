import type { ActivitySource } from '../sources';
import type { CoverageTarget } from '../store';

export type EventKind = CoverageTarget['kind'];

/** An account and region, and where its events come from. Lanes are read beside each other. */
export type Lane = {
  source: ActivitySource;
  accountId: string;
  region: string;
  /** In the order in which they are read. */
  kinds: EventKind[];
};

/** How far one kind of events of a lane was looked at. Milliseconds since 1970. */
export type KindState = {
  /** When it was last looked for new events. */
  freshAt?: number;
  /** Up to here everything that was not late had arrived by then. */
  horizon?: number;
  /** Up to here was read again, hours later, for what came late. */
  rereadTo?: number;
  /** What is left of that while it goes on, and up to where it will be. */
  reread?: { from: number; to: number; end: number };
};

/** Why reading failed, as it is remembered. */
export type LaneError = {
  kind: 'throttled' | 'denied' | 'credentials' | 'failed';
  /** AWS's name of the error. */
  name: string;
  message: string;
};

/** How reading a lane goes. Milliseconds since 1970. */
export type LaneState = {
  lastAttemptAt: number | null;
  lastSuccessAt: number | null;
  /** Not before; `null` where it can be at any time. */
  nextAttemptAt: number | null;
  failures: number;
  error: LaneError | null;
  /** AWS's clock minus ours. */
  clockOffset: number | null;
  kinds: Partial<Record<EventKind, KindState>>;
};

/** A stretch that is read next, and why. */
export type Step = {
  kind: EventKind;
  purpose: 'fresh' | 'missing' | 'reread';
  from: number;
  to: number;
  /** Of what is read again: where it ended before some of it was done. */
  end?: number;
};
