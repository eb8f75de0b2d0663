/** Buckets of time that events are counted in, all in UTC. */
export type Unit = 'hour' | 'day' | 'month';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The number of the bucket that a time lies in; months count from year 0. */
export function toIndex(unit: Unit, time: number): number {
  if (unit === 'hour') return Math.floor(time / HOUR_MS);
  if (unit === 'day') return Math.floor(time / DAY_MS);
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Where a bucket begins, milliseconds since 1970. */
export function toStart(unit: Unit, index: number): number {
  if (unit === 'hour') return index * HOUR_MS;
  if (unit === 'day') return index * DAY_MS;
  return Date.UTC(Math.floor(index / 12), index % 12);
}

/** A part of a range: whole buckets (`to` is exclusive), or what no bucket covers. */
export type RangePart =
  | { unit: Unit; from: number; to: number }
  | { unit: null; from: number; to: number };

/** Cuts a range into whole buckets, the coarse ones first, and the rest in milliseconds. */
export function splitRange(
  from: number,
  to: number,
  units: Unit[],
): RangePart[] {
  if (from >= to) return [];
  const [unit, ...finer] = units;
  if (!unit) return [{ unit: null, from, to }];
  const index = toIndex(unit, from);
  const first = toStart(unit, index) === from ? index : index + 1;
  const end = toIndex(unit, to);
  if (first >= end) return splitRange(from, to, finer);
  return [
    ...splitRange(from, toStart(unit, first), finer),
    { unit, from: first, to: end },
    ...splitRange(toStart(unit, end), to, finer),
  ];
}
