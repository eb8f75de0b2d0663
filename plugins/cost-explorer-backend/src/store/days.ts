const DAY_MS = 24 * 60 * 60 * 1000;

/** Days from 1970-01-01 to a day `YYYY-MM-DD`, as the database keeps them. */
export const toDayNumber = (day: string): number => Date.parse(day) / DAY_MS;

// the same few hundred days in every row that is read
const texts = new Map<number, string>();

/** `YYYY-MM-DD`. */
export function toDay(dayNumber: number): string {
  let text = texts.get(dayNumber);
  if (text === undefined) {
    text = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
    texts.set(dayNumber, text);
  }
  return text;
}

/** The UTC day of a time, `YYYY-MM-DD`. */
export const getDay = (time: Date): string => time.toISOString().slice(0, 10);

/** `YYYY-MM`. */
export const getMonth = (day: string): string => day.slice(0, 7);

/** A month so many months later, or earlier where it is negative; `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

/** First day of a month, `YYYY-MM-DD`. */
export const getFirstDay = (month: string): string => `${month}-01`;

/** First day after a month, `YYYY-MM-DD`. */
export const getEnd = (month: string): string =>
  getFirstDay(addMonths(month, 1));
