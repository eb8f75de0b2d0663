import type {
  CostIngestState,
  CostSourceState,
} from '@hangar/plugin-cost-explorer-common';

/** AWS refreshes its figures every eight hours; so much may go wrong before it is told. */
const STALE_AFTER_SECONDS = 24 * 60 * 60;

/** How reading costs goes, for monitoring: no figures, no names, no accounts. */
export type CostHealth = {
  /** `stale` also where a source could not be read the last time; `waiting` before the first complete reading. */
  status: 'ok' | 'waiting' | 'stale';
  /** Seconds since the source that was read the longest ago; null before the first time. */
  ageSeconds: number | null;
  /** ISO 8601. */
  nextAttemptAt: string | null;
};

const isText = (value: string | null): value is string => value !== null;

function getStatus(
  sources: CostSourceState[],
  ageSeconds: number | null,
): CostHealth['status'] {
  // while it is tried again, a source is no longer called failed
  if (sources.some(({ error }) => error !== null)) {
    return 'stale';
  }
  if (ageSeconds === null) {
    return 'waiting';
  }
  return ageSeconds > STALE_AFTER_SECONDS ? 'stale' : 'ok';
}

export function toHealth({ sources }: CostIngestState, now: Date): CostHealth {
  const successes = sources.map(({ lastSuccessAt }) => lastSuccessAt);
  const read = successes.filter(isText).sort();
  const isRead = read.length > 0 && read.length === successes.length;
  const ageSeconds = isRead
    ? Math.max(0, Math.round((now.getTime() - Date.parse(read[0])) / 1000))
    : null;
  const attempts = sources.map(({ nextAttemptAt }) => nextAttemptAt);
  return {
    status: getStatus(sources, ageSeconds),
    ageSeconds,
    nextAttemptAt: attempts.filter(isText).sort()[0] ?? null,
  };
}
