const DAY_MS = 86_400_000;

/** A UTC day as a count of days, so that days can be added and compared. */
export function toDayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** `YYYY-MM-DD` of a day number. */
export function toDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function getWeekday(day: number): number {
  // 1970-01-01 was a Thursday
  return (((day + 4) % 7) + 7) % 7;
}

/** First and last day of the month that a day is in, or of one so many months away. */
export function getMonth(
  day: number,
  offset = 0,
): { first: number; last: number } {
  const date = new Date(day * DAY_MS);
  const month = (shift: number) =>
    Math.round(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1) / DAY_MS,
    );
  return { first: month(offset), last: month(offset + 1) - 1 };
}
