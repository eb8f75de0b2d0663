import type {
  ActivityIngestState,
  ActivityTargetState,
} from '@hangar/plugin-cloudtrail-common';

/** Reading goes on every minute; so much may go wrong before it is told. */
const STALE_AFTER_SECONDS = 60 * 60;

/** How reading events goes, for monitoring: no figures, no names, no accounts. */
export type ActivityHealth = {
  /** `waiting` before every target was read once. */
  status: 'ok' | 'waiting' | 'stale';
  /** Seconds since the target that was read the longest ago; null before the first time. */
  ageSeconds: number | null;
  /** ISO 8601. */
  nextAttemptAt: string | null;
};

const isText = (value: string | null): value is string => value !== null;

function getStatus(
  targets: ActivityTargetState[],
  ageSeconds: number | null,
): ActivityHealth['status'] {
  const isFailing = targets.some(({ status }) => status === 'failed');
  if (isFailing || (ageSeconds ?? 0) > STALE_AFTER_SECONDS) {
    return 'stale';
  }
  return ageSeconds === null ? 'waiting' : 'ok';
}

export function toHealth(
  { targets }: ActivityIngestState,
  now: number,
): ActivityHealth {
  // what comes by itself has no time at which it should have come
  const read = targets.filter(({ source }) => source !== 'sqs');
  const successes = read.map(({ lastSuccessAt }) => lastSuccessAt);
  const oldest = successes.filter(isText).sort();
  const isRead = oldest.length > 0 && oldest.length === successes.length;
  const ageSeconds = isRead
    ? Math.max(0, Math.round((now - Date.parse(oldest[0])) / 1000))
    : null;
  const attempts = read.map(({ nextAttemptAt }) => nextAttemptAt);
  return {
    status: getStatus(read, ageSeconds),
    ageSeconds,
    nextAttemptAt: attempts.filter(isText).sort()[0] ?? null,
  };
}
