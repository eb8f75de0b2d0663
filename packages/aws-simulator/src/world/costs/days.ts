// Not looked up in the global each time; see random.ts.
const { floor } = Math;

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** Days since 1970-01-01 in UTC, by which AWS bills. */
export function dayOf(time: number): number {
  return floor(time / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of `YYYY-MM-DD`; undefined for a date that there is not. */
export function parseDay(text: string): number | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time);
  return isDay && dayText(dayOf(time)) === text ? dayOf(time) : undefined;
}

/** First day of the month that lies so many months after the one of a day. */
export function monthStart(day: number, monthsLater = 0): number {
  const date = new Date(day * DAY_MS);
  return dayOf(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1),
  );
}

/** Day of the month, 1 to 31. */
export function dayOfMonth(day: number): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** 1 for the last day of its month, 2 for the one before, and so on. */
export function daysToMonthEnd(day: number): number {
  return monthStart(day, 1) - day;
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}
