import { median } from 'simple-statistics';
import {
  findLargestStep,
  getWeekdayFactors,
  getWeekday,
  toDate,
} from '../forecast';
import type { Mover } from './types';

/** A day explains a change when it makes up so much of it. */
const SPIKE_SHARE = 0.6;
/** A stop for so many days is an end. */
const GONE_DAYS = 3;

const sum = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0);

const hasCost = (amount: number) => Math.abs(amount) > 1e-9;

/**
 * Why a cost changed.
 *
 * @param amounts - a day each from `start` to before `end`; the range in question begins with `middle`
 */
export function explainMove(
  amounts: readonly number[],
  { start, middle }: { start: number; middle: number },
): Mover['reason'] {
  const count = middle - start;
  const dateAt = (index: number) => toDate(start + index);
  const first = amounts.findIndex(hasCost);
  const last = amounts.findLastIndex(hasCost);
  if (first >= count) {
    return { kind: 'new', date: dateAt(first) };
  }
  const isGone = last < count || isStopped(amounts, last);
  if (isGone) {
    return { kind: 'gone', date: dateAt(last + 1) };
  }
  const change = sum(amounts.slice(count)) - sum(amounts.slice(0, count));
  const spike = findSpike(amounts, count, change);
  if (spike !== undefined) {
    return { kind: 'spike', date: dateAt(spike) };
  }
  const step = findStep(amounts, start, change);
  return step ? { kind: 'step', date: dateAt(step) } : { kind: 'gradual' };
}

/** Cost on most days, and then none any more. */
function isStopped(amounts: readonly number[], last: number): boolean {
  const running = amounts.slice(0, last + 1);
  const without = running.filter(amount => !hasCost(amount)).length;
  return (
    amounts.length - 1 - last >= GONE_DAYS && without < 0.1 * running.length
  );
}

/** The one day, in the range or before it, without which there would be little of the change. */
function findSpike(
  amounts: readonly number[],
  count: number,
  change: number,
): number | undefined {
  const usual = median([...amounts]);
  let largest = { index: 0, share: 0 };
  amounts.forEach((amount, index) => {
    const share = ((amount - usual) * (index < count ? -1 : 1)) / change;
    if (amount > usual && share > largest.share) {
      largest = { index, share };
    }
  });
  return largest.share >= SPIKE_SHARE ? largest.index : undefined;
}

function findStep(
  amounts: readonly number[],
  start: number,
  change: number,
): number {
  const factors = getWeekdayFactors({
    first: start,
    amounts: [...amounts],
    estimatedDays: 0,
  });
  const levels = amounts.map((amount, index) => {
    const factor = factors[getWeekday(start + index)];
    return factor < 0.2 ? amount : amount / factor;
  });
  const step = findLargestStep(levels);
  const moved = step
    ? median(levels.slice(step)) - median(levels.slice(0, step))
    : 0;
  return moved * change > 0 ? step : 0;
}
