import type { CoverageInterval } from '../types';

/** Intervals that touch or overlap become one; the oldest first. */
export function mergeIntervals(
  intervals: CoverageInterval[],
): CoverageInterval[] {
  const merged: CoverageInterval[] = [];
  for (const { from, to } of intervals
    .filter(one => one.from < one.to)
    .sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
