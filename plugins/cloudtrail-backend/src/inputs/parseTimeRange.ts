import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

/** Milliseconds since 1970, `from` inclusive, `to` exclusive. */
export type TimeRange = { from: number; to: number };

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A reader's clock may be ahead of ours by so much. */
const CLOCK_SKEW_MS = DAY_MS;
const MAX_TRAIL_DAYS = 31;
const FULL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** One input that is a time, with its offset from UTC or `Z`. */
export function parseTime(field: string, input: string): number {
  const time = DateTime.fromISO(input, { setZone: true });
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(input);
  if (!FULL_TIME.test(input) || !hasZone || !time.isValid) {
    throw new InputError(
      `${field} must be a time such as 2026-11-25T03:00:00Z: "${input.slice(0, 50)}" is none`,
    );
  }
  return time.toMillis();
}

/**
 * The inputs `from` and `to`. Without them: the last 24 hours. What is older
 * than the store keeps is cut off, and told.
 */
export function parseTimeRange(
  input: { from?: string; to?: string },
  options: { now: number; retentionDays: number },
): TimeRange & { isClipped: boolean } {
  const { now } = options;
  const to = input.to === undefined ? now : parseTime('to', input.to);
  const from =
    input.from === undefined ? to - DAY_MS : parseTime('from', input.from);
  if (from >= to) {
    throw new InputError(
      `from must be before to: from is ${new Date(from).toISOString()}, to is ${new Date(to).toISOString()}`,
    );
  }
  if (from > now + CLOCK_SKEW_MS) {
    throw new InputError(
      `from must not be in the future: it is ${new Date(from).toISOString()}, and now is ${new Date(now).toISOString()}`,
    );
  }
  return clipRange({ from, to: Math.min(to, now + CLOCK_SKEW_MS) }, options);
}

/** The range of a look into a trail: both ends named, and short, because reading costs money. */
export function parseTrailRange(
  input: { from?: string; to?: string },
  options: { now: number },
): TimeRange {
  if (input.from === undefined || input.to === undefined) {
    throw new InputError('from and to must both be given to look into a trail');
  }
  const { from, to } = parseTimeRange(input, {
    ...options,
    retentionDays: Infinity,
  });
  if (to - from > MAX_TRAIL_DAYS * DAY_MS) {
    throw new InputError(
      `from must not be more than ${MAX_TRAIL_DAYS} days before to, because looking into a trail costs money`,
    );
  }
  return { from, to };
}

/** Cuts off what is older than the store keeps, and the hour that is being removed. */
export function clipRange(
  range: TimeRange,
  { now, retentionDays }: { now: number; retentionDays: number },
): TimeRange & { isClipped: boolean } {
  const earliest =
    Math.ceil((now - retentionDays * DAY_MS) / HOUR_MS) * HOUR_MS;
  const from = Math.max(range.from, earliest);
  return { from, to: Math.max(range.to, from), isClipped: from > range.from };
}
