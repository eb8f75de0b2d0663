import { InputError } from '@backstage/errors';
import { parseTime } from './parseTime';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

// CloudWatch forgets metrics after 455 days
const MAX_AGE_MS = 455 * DAY_MS;

export type TimeRange = { from: Date; to: Date };

/**
 * The inputs `from` and `to`. Without them: the last hours up to now. A browser
 * whose clock is a little fast is not refused.
 */
export function parseTimeRange(
  input: { from?: string; to?: string },
  options: { now: Date; defaultHours: number },
): TimeRange {
  const now = options.now.getTime();
  const to = input.to === undefined ? new Date(now) : parseTime('to', input.to);
  const from =
    input.from === undefined
      ? new Date(to.getTime() - options.defaultHours * HOUR_MS)
      : parseTime('from', input.from);

  if (to.getTime() > now + CLOCK_TOLERANCE_MS) {
    throw new InputError(
      `to must not be in the future: it is ${to.toISOString()}, and now is ${options.now.toISOString()}`,
    );
  }
  if (from.getTime() > now + CLOCK_TOLERANCE_MS) {
    throw new InputError(
      `from must not be in the future: it is ${from.toISOString()}, and now is ${options.now.toISOString()}`,
    );
  }
  if (from >= to) {
    throw new InputError(
      `from must be before to: from is ${from.toISOString()}, to is ${to.toISOString()}`,
    );
  }
  if (from.getTime() < now - MAX_AGE_MS) {
    throw new InputError(
      `from must not be more than 455 days ago, because CloudWatch keeps nothing older: it is ${from.toISOString()}. Choose ${new Date(now - MAX_AGE_MS).toISOString()} or later`,
    );
  }
  return { from, to };
}
