/**
 * Something the reader of a list has to know. The frontend has a sentence for each kind.
 *
 * @public
 */
export type ActivityProblem = {
  kind:
    | 'not-read-yet'
    | 'account-denied'
    | 'region-not-enabled'
    | 'throttled'
    | 'failed'
    | 'range-clipped'
    | 'invalid-annotation'
    | 'clock-differs';
  /** What it is about: an account, a region, an annotation. */
  subject?: string;
  /** The sentence in English, for logs and other clients. */
  message: string;
};

/**
 * A stretch of time, ISO 8601, `from` inclusive, `to` exclusive.
 *
 * @public
 */
export type TimeInterval = { from: string; to: string };

/**
 * Which part of the range is known completely, over all accounts and regions
 * that were looked at.
 *
 * @public
 */
export type ActivityCoverage = {
  /** Complete stretches, oldest first. */
  complete: TimeInterval[];
  /** What is missing, oldest first, with the accounts and regions it is missing of. */
  gaps: Array<TimeInterval & { accountId: string; region: string }>;
  /** Reads are kept too, not changes only. */
  includesReads: boolean;
};

/**
 * How reading one account and region goes.
 *
 * @public
 */
export type ActivityTargetState = {
  /** `lookup-events`, `athena` or `sqs`. */
  source: 'lookup-events' | 'athena' | 'sqs';
  accountId: string;
  region: string;
  status: 'waiting' | 'reading' | 'complete' | 'failed';
  lastSuccessAt: string | null;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  /** Why the last attempt failed, and what to do. */
  error: { name: string; message: string } | null;
  complete: TimeInterval[];
  /** Seconds of the wanted history that are read, and all of them. */
  progress: { done: number; of: number };
};

/** `GET /ingest`. @public */
export type ActivityIngestState = {
  simulated: boolean;
  /** Events in the store. */
  events: number;
  retentionDays: number;
  targets: ActivityTargetState[];
};
