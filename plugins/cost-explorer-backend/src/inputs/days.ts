/** A day of UTC, `YYYY-MM-DD`. AWS bills by these. */
export type Day = string;

/** `from` is inclusive, `to` exclusive. */
export type DayRange = { from: Day; to: Day };

const DAY_MS = 24 * 60 * 60 * 1000;

const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const getToday = (now: Date): Day => toDay(now.getTime());

export const addDays = (day: Day, days: number): Day =>
  toDay(Date.parse(day) + days * DAY_MS);

/** The same day of another month; its last one where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)));
}

export const getMonth = (day: Day): string => day.slice(0, 7);

export const getFirstOfMonth = (day: Day): Day => `${getMonth(day)}-01`;

/** Days from one to the other; negative when the other is earlier. */
export const countDays = ({ from, to }: DayRange): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The lists of the ranges that were asked for last: writing dates takes longer than adding up what is on them. */
const known = new Map<string, readonly Day[]>();
const MAX_KNOWN = 100;

/** Every day of a range. */
export function listDays(range: DayRange): readonly Day[] {
  const key = `${range.from}/${range.to}`;
  const existing = known.get(key);
  if (existing) {
    return existing;
  }
  const days = Array.from(
    { length: Math.max(0, countDays(range)) },
    (_, index) => addDays(range.from, index),
  );
  if (known.size >= MAX_KNOWN) {
    known.clear();
  }
  known.set(key, days);
  return days;
}

/** The same number of days right before a range. */
export const getRangeBefore = (range: DayRange): DayRange => ({
  from: addDays(range.from, -countDays(range)),
  to: range.from,
});

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    // the engine takes the 30th of February for a day of March
    addDays(text, 0) === text
  );
}
