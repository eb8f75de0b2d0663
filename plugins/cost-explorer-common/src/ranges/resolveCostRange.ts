/**
 * The named ranges of a report.
 *
 * @public
 */
export const costRangePresets = [
  'mtd',
  'last-month',
  '30d',
  '90d',
  '12m',
] as const;

/**
 * A name of {@link costRangePresets}.
 *
 * @public
 */
export type CostRangePreset = (typeof costRangePresets)[number];

/**
 * Days of UTC, `YYYY-MM-DD`: `from` is the first, `to` the one after the last.
 *
 * @public
 */
export type CostRange = { from: string; to: string };

/**
 * What the range of a saved report or of the page's address means on a day.
 *
 * Ranges that run end with today, as far as AWS has it: `mtd` begins with the
 * month, `30d` and `90d` are so many days, `12m` is eleven whole months and
 * this one.
 *
 * @param range - a name of {@link costRangePresets}, or two days
 * `YYYY-MM-DD/YYYY-MM-DD`, the second one exclusive
 * @param today - `YYYY-MM-DD`, in UTC
 * @returns undefined where the text is not a range
 * @public
 */
export function resolveCostRange(
  range: string,
  today: string,
): CostRange | undefined {
  const tomorrow = addDays(today, 1);
  switch (range) {
    case 'mtd':
      return { from: startOfMonth(today, 0), to: tomorrow };
    case 'last-month':
      return { from: startOfMonth(today, -1), to: startOfMonth(today, 0) };
    case '30d':
      return { from: addDays(tomorrow, -30), to: tomorrow };
    case '90d':
      return { from: addDays(tomorrow, -90), to: tomorrow };
    case '12m':
      return { from: startOfMonth(today, -11), to: tomorrow };
    default:
      return parseDays(range);
  }
}

function parseDays(text: string): CostRange | undefined {
  const [from, to, ...rest] = text.split('/');
  return rest.length === 0 && isDay(from) && isDay(to) && from < to
    ? { from, to }
    : undefined;
}

function isDay(text: string | undefined): text is string {
  return (
    text !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    // Date.parse takes the 30th of February for a day of March.
    addDays(text, 0) === text
  );
}

function addDays(day: string, count: number): string {
  return toDay(new Date(Date.parse(day) + count * 86_400_000));
}

function startOfMonth(day: string, monthsLater: number): string {
  const date = new Date(day);
  return toDay(
    new Date(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1),
    ),
  );
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
