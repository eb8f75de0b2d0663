/**
 * Writes days and months of UTC, as AWS bills them: `2026-11-02` is the second
 * of November wherever the reader is.
 *
 * @public
 */
export type DayFormatters = {
  /** Month and day of `YYYY-MM-DD`. */
  day(day: string): string;
  /** With the year and the day of the week. */
  longDay(day: string): string;
  /** Month and year of `YYYY-MM` or `YYYY-MM-DD`. */
  month(month: string): string;
  /** The same, short. */
  shortMonth(month: string): string;
  /** From the first to the last day, both inclusive. */
  range(from: string, to: string): string;
};

/**
 * Makes the {@link DayFormatters} of a language.
 *
 * @param locale - a BCP 47 language tag
 * @public
 */
export function createDayFormatters(locale: string): DayFormatters {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = make({ month: 'numeric', day: 'numeric' });
  const longDay = make({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  });
  const range = make({ year: 'numeric', month: 'short', day: 'numeric' });
  const month = make({ year: 'numeric', month: 'long' });
  const shortMonth = make({ year: '2-digit', month: 'short' });
  return {
    day: value => day.format(toDate(value)),
    longDay: value => longDay.format(toDate(value)),
    month: value => month.format(toDate(value)),
    shortMonth: value => shortMonth.format(toDate(value)),
    range: (from, to) => range.formatRange(toDate(from), toDate(to)),
  };
}

function toDate(value: string): Date {
  const day = value.length === 'YYYY-MM'.length ? `${value}-01` : value;
  return new Date(`${day}T00:00:00Z`);
}
