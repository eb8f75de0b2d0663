import { z } from 'zod';
import { dayOf, dayText, monthStart, parseDay } from '../../world/costs/days';
import { validationException } from './errors';

export const dateIntervalSchema = z.object({
  Start: z.string().max(40),
  End: z.string().max(40),
});

export const granularitySchema = z.enum(['DAILY', 'MONTHLY'], {
  message: 'the AWS simulator has DAILY and MONTHLY only',
});

export type Granularity = z.infer<typeof granularitySchema>;

/** Days; the last one exclusive. */
export type DayRange = { from: number; to: number };

const MONTHS_BACK = 13;

/** @throws AwsError ValidationException */
export function parseInterval({
  Start,
  End,
}: z.infer<typeof dateIntervalSchema>): DayRange {
  const from = parseDay(Start);
  const to = parseDay(End);
  if (from === undefined || to === undefined) {
    throw validationException(
      `Dates must have the form YYYY-MM-DD: Start ${Start}, End ${End}`,
    );
  }
  if (from >= to) {
    throw validationException(
      'Start date (and hour) should be before end date (and hour)',
    );
  }
  return { from, to };
}

/**
 * A range in the past: this month and the thirteen before it.
 *
 * https://docs.aws.amazon.com/cost-management/latest/userguide/ce-advanced-cost-analysis.html
 *
 * @throws AwsError ValidationException
 */
export function parseHistory(
  interval: z.infer<typeof dateIntervalSchema>,
  now: Date,
): DayRange {
  const range = parseInterval(interval);
  const today = dayOf(now.getTime());
  if (range.from > today) {
    throw validationException(
      `Start date cannot be after the current date ${dayText(today)}`,
    );
  }
  if (range.to > monthStart(today, 1)) {
    throw validationException('end date past the beginning of next month');
  }
  if (range.from < monthStart(today, -MONTHS_BACK)) {
    throw validationException(
      "You haven't enabled historical data beyond 14 months",
    );
  }
  return range;
}

/** The days, or the months cut off at both ends, of a range. */
export function periodsOf(
  { from, to }: DayRange,
  granularity: Granularity,
): DayRange[] {
  const periods: DayRange[] = [];
  for (let start = from; start < to;) {
    const end = granularity === 'DAILY' ? start + 1 : monthStart(start, 1);
    periods.push({ from: start, to: Math.min(end, to) });
    start = end;
  }
  return periods;
}

export function describePeriod({ from, to }: DayRange) {
  return { Start: dayText(from), End: dayText(to) };
}
