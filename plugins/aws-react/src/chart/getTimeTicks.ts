import { timeTicks } from 'd3-time';
import type { Formatters } from '../format';

const DAY = 86_400_000;

/** Round moments of the local time zone, about `count` of them. */
export function getTimeTicks(from: number, to: number, count: number) {
  return timeTicks(new Date(from), new Date(to), count).map(date =>
    date.getTime(),
  );
}

/** A tick as a clock time within a day, as a date where a day begins. */
export function formatTimeTick(
  format: Formatters,
  time: number,
  span: number,
): string {
  const date = new Date(time);
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0;
  return isMidnight || span > 4 * DAY ? format.day(date) : format.time(date);
}
