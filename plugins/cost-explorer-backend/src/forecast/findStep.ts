import { median } from 'simple-statistics';
import { getLocalMedians, getNoise } from './statistics';

/** One day is a peak, and so may be two. */
const SHORTEST = 3;
/** How many times the noise the level has to move by. */
const NOISES = 3;
/** … and how much of the level itself. */
const SHARE = 0.04;

/**
 * The index at which the values last moved to another level and stayed there
 * for three days or more, 0 where they never did.
 */
export function findLastStep(values: readonly number[]): number {
  let start = 0;
  for (;;) {
    const at = findLargestStep(values.slice(start));
    if (at === 0) {
      return start;
    }
    start += at;
  }
}

/** As {@link findLastStep}, but the largest one. */
export function findLargestStep(values: readonly number[]): number {
  // medians of five keep a step and lose a peak
  const at = findBestParting(getLocalMedians(values, 2));
  return at > 0 && isStep(values, at) ? at : 0;
}

/** Where the means of both parts leave the smallest squares; 0 where the values are too few. */
function findBestParting(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  let best = { at: 0, gain: Number.NEGATIVE_INFINITY };
  let before = 0;
  for (let at = 1; at <= values.length - SHORTEST; at++) {
    before += values[at - 1];
    const after = total - before;
    const gain = before ** 2 / at + after ** 2 / (values.length - at);
    if (at >= SHORTEST && gain > best.gain) {
      best = { at, gain };
    }
  }
  return best.at;
}

function isStep(values: readonly number[], at: number): boolean {
  const [before, after] = [values.slice(0, at), values.slice(at)];
  const [from, to] = [median(before), median(after)];
  const noise = getNoise([
    ...before.map(value => value - from),
    ...after.map(value => value - to),
  ]);
  const move = Math.abs(to - from);
  const isFirst = Math.abs(values[at] - to) < Math.abs(values[at] - from);
  return isFirst && move > NOISES * noise && move > SHARE * Math.abs(from);
}
