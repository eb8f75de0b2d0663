const DAY = 86_400_000;

/** The day of UTC at a moment, as AWS bills: `YYYY-MM-DD`. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The moment a day of UTC begins. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false;
  }
  const date = fromDay(value);
  return !Number.isNaN(date.getTime()) && toDay(date) === value;
}

export function addDays(day: string, count: number): string {
  return toDay(new Date(fromDay(day).getTime() + count * DAY));
}

/** The first day of a month, `count` months from the one `day` is in. */
export function startOfMonth(day: string, count = 0): string {
  const date = fromDay(day);
  return toDay(
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)),
  );
}

/** How many days a range has. */
export function countDays({ from, to }: { from: string; to: string }): number {
  return Math.round((fromDay(to).getTime() - fromDay(from).getTime()) / DAY);
}
