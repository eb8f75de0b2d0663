import { median } from 'simple-statistics';
import { type CostSeries, getLastDay, keepLastDays } from './CostSeries';
import { getWeekday } from './days';
import { findLastStep } from './findStep';
import { getTrend } from './getTrend';
import { getMonthEffects } from './monthEffects';
import { getLocalMedians, getNoise } from './statistics';
import { getWeekdayFactors } from './weekdayFactors';

/** What a day is expected to cost, and how far off that usually is. */
export type CostModel = {
  expect: (day: number) => number;
  /** Standard deviation of an average day. */
  noise: number;
  /** Days since the level last moved, which its height rests on. */
  levelDays: number;
};

const SHORTEST = 21;
/** Six months show what comes back every month; older ones tell of other prices. */
const HISTORY_DAYS = 186;
const LEVEL_DAYS = 14;
const TREND_DAYS = 56;
/** A weekday with less says nothing of the level. */
const SMALLEST_FACTOR = 0.2;

/** Undefined where the series is too short, or costs come on single days only. */
export function fitCostModel(all: CostSeries): CostModel | undefined {
  const series = keepLastDays(all, HISTORY_DAYS);
  const { first, amounts } = series;
  if (amounts.length < SHORTEST) {
    return undefined;
  }
  const factors = getWeekdayFactors(series);
  const factorOf = (day: number) => factors[getWeekday(day)];
  const toLevel = (amount: number, index: number) => {
    const factor = factorOf(first + index);
    return factor < SMALLEST_FACTOR ? Number.NaN : amount / factor;
  };

  const around = getLocalMedians(amounts.map(toLevel), 7);
  const effectOf = getMonthEffects(
    series,
    amounts.map((amount, i) => amount - around[i] * factorOf(first + i)),
  );
  const levels = amounts
    .map((amount, i) => toLevel(amount - effectOf(first + i), i))
    .slice(-TREND_DAYS)
    .filter(Number.isFinite);
  const recent = levels.slice(findLastStep(levels));
  if (isIntermittent(recent)) {
    return undefined;
  }

  const trend = getTrend(recent);
  const lastDay = getLastDay(series);
  const detrended = recent.map((x, i) => x + trend * (recent.length - 1 - i));
  const height = median(detrended.slice(-LEVEL_DAYS));
  const floor = amounts.some(amount => amount < 0) ? -Infinity : 0;
  return {
    expect: day =>
      Math.max(floor, height + trend * (day - lastDay)) * factorOf(day) +
      effectOf(day),
    noise: getNoise(detrended),
    levelDays: Math.min(recent.length, LEVEL_DAYS),
  };
}

/** Costs on some days and none on others: a median would forget them. */
function isIntermittent(levels: readonly number[]): boolean {
  const month = levels.slice(-28);
  const without = month.filter(level => level === 0).length;
  return without < month.length && without > 0.3 * month.length;
}
