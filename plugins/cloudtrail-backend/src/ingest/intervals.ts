import type { CoverageInterval } from '../store';

/** What two lists of stretches have in common. Both oldest first, each without overlaps. */
export function intersect(
  a: CoverageInterval[],
  b: CoverageInterval[],
): CoverageInterval[] {
  return a
    .flatMap(one =>
      b.map(other => ({
        from: Math.max(one.from, other.from),
        to: Math.min(one.to, other.to),
      })),
    )
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

/** What of a stretch is in none of the others. Oldest first. */
export function subtract(
  whole: CoverageInterval,
  parts: CoverageInterval[],
): CoverageInterval[] {
  const rest: CoverageInterval[] = [];
  let { from } = whole;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    if (part.from > from) {
      rest.push({ from, to: Math.min(part.from, whole.to) });
    }
    from = Math.max(from, part.to);
  }
  rest.push({ from, to: whole.to });
  return rest.filter(({ from: start, to }) => start < to);
}

/** Stretches that touch or overlap, put together. Oldest first. */
export function unite(intervals: CoverageInterval[]): CoverageInterval[] {
  const united: CoverageInterval[] = [];
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last && interval.from <= last.to) {
      last.to = Math.max(last.to, interval.to);
    } else {
      united.push({ ...interval });
    }
  }
  return united;
}

export const sumLengths = (intervals: CoverageInterval[]): number =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0);
