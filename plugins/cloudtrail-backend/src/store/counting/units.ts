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

/**
 * A part of a range: whole buckets (`to` is exclusive), or what no bucket
 * covers. A part of sign -1 is in a bucket that was taken whole, and too much.
 */
export type RangePart = {
  unit: Unit | null;
  from: number;
  to: number;
  sign: 1 | -1;
};

const takeOff = (parts: RangePart[]): RangePart[] =>
  parts.map(part => ({ ...part, sign: part.sign === 1 ? -1 : 1 }));

/**
 * A part of one bucket: what is in it, or the whole without what is beside,
 * whichever is less to read.
 */
function splitBucket(
  range: { from: number; to: number },
  [unit, ...finer]: [Unit, ...Unit[]],
  last: number,
): RangePart[] {
  const { from, to } = range;
  if (from >= to) return [];
  const index = toIndex(unit, from);
  const start = toStart(unit, index);
  const end = toStart(unit, index + 1);
  const beside = from - start + Math.max(0, Math.min(end, last) - to);
  return beside < to - from
    ? [
        { unit, from: index, to: index + 1, sign: 1 },
        ...takeOff(splitRange(start, from, finer, last)),
        ...takeOff(splitRange(to, end, finer, last)),
      ]
    : splitRange(from, to, finer, last);
}

/**
 * Cuts a range into whole buckets, the coarse ones first, and the rest in
 * milliseconds. After `last` there is hardly anything, so it costs nothing.
 */
export function splitRange(
  from: number,
  to: number,
  units: Unit[],
  last: number,
): RangePart[] {
  if (from >= to) return [];
  const [unit, ...finer] = units;
  if (!unit) return [{ unit: null, from, to, sign: 1 }];
  const index = toIndex(unit, from);
  const first = toStart(unit, index) === from ? index : index + 1;
  const end = toIndex(unit, to);
  const inBucket = (start: number, stop: number) =>
    splitBucket({ from: start, to: stop }, [unit, ...finer], last);
  if (first > end) return inBucket(from, to);
  return [
    ...inBucket(from, toStart(unit, first)),
    ...(first < end
      ? [{ unit, from: first, to: end, sign: 1 } satisfies RangePart]
      : []),
    ...inBucket(toStart(unit, end), to),
  ];
}
