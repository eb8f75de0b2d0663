// Not looked up in the global each time; see random.ts.
const { floor } = Math;

export const MINUTE_MS = 60_000;
export const MINUTES_PER_DAY = 1440;

// Japan has no daylight saving time, so Asia/Tokyo is UTC plus nine hours.
const TOKYO_OFFSET_MINUTES = 9 * 60;

/** Minutes since 1970-01-01T00:00Z; the world's finest unit of time. */
export function toMinute(time: Date | number): number {
  return floor(Number(time) / MINUTE_MS);
}

export function toDate(minute: number): Date {
  return new Date(minute * MINUTE_MS);
}

/** Days since 1970-01-01 in Asia/Tokyo. */
export function tokyoDay(minute: number): number {
  return floor((minute + TOKYO_OFFSET_MINUTES) / MINUTES_PER_DAY);
}

/** Minute of the day in Asia/Tokyo, 0 to 1439. */
export function tokyoMinuteOfDay(minute: number): number {
  const shifted = minute + TOKYO_OFFSET_MINUTES;
  return shifted - floor(shifted / MINUTES_PER_DAY) * MINUTES_PER_DAY;
}

/** First minute of a day in Asia/Tokyo. */
export function tokyoDayStart(day: number): number {
  return day * MINUTES_PER_DAY - TOKYO_OFFSET_MINUTES;
}
