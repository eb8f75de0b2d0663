import { InputError } from '@backstage/errors';
import { addDays, addMonths, type DayRange, getToday, isDay } from './days';

/** AWS keeps so much history, and so does the store. */
const MAX_MONTHS = 13;
const DEFAULT_DAYS = 30;

function parseDay(field: string, input: string): string {
  if (!isDay(input)) {
    throw new InputError(
      `${field} must be a day such as 2026-11-01: "${input.slice(0, 50)}" is none`,
    );
  }
  return input;
}

/**
 * The inputs `from` (the first day) and `to` (the day after the last one), in
 * UTC. Without them: the last 30 days up to today. East of Greenwich tomorrow
 * begins earlier, so that a day more is taken for today.
 */
export function parseDayRange(
  input: { from?: string; to?: string },
  options: { now: Date },
): DayRange {
  const today = getToday(options.now);
  const tomorrow = addDays(today, 1);
  const asked = input.to === undefined ? tomorrow : parseDay('to', input.to);
  if (asked > addDays(tomorrow, 1)) {
    throw new InputError(
      `to must not be in the future: it is ${asked}, and today is ${today} (UTC). The last day to be shown is the one before to`,
    );
  }
  const to = asked > tomorrow ? tomorrow : asked;
  const from =
    input.from === undefined
      ? addDays(to, -DEFAULT_DAYS)
      : parseDay('from', input.from);
  if (from > today) {
    throw new InputError(
      `from must not be in the future: it is ${from}, and today is ${today} (UTC)`,
    );
  }
  if (from >= to) {
    throw new InputError(
      `from must be before to, which is not shown itself: from is ${from}, to is ${to}`,
    );
  }
  const earliest = addMonths(to, -MAX_MONTHS);
  if (from < earliest) {
    throw new InputError(
      `from must not be more than ${MAX_MONTHS} months before to: choose ${earliest} or later`,
    );
  }
  return { from, to };
}
