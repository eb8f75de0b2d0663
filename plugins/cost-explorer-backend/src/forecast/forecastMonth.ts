import {
  type CostSeries,
  cutSeries,
  getLastDay,
  sumDays,
  toSeries,
} from './CostSeries';
import { getMonth, toDayNumber } from './days';
import { type CostModel, fitCostModel } from './fitCostModel';
import { getReach, sumExpected } from './getReach';
import { getRunRate } from './runRate';
import type { DailyAmount, ForecastOptions, MonthEnd } from './types';

/**
 * What the month of `today` will have cost on its last day: the days so far as
 * AWS tells of them, and what is expected of the rest.
 *
 * A day is expected to cost *level × weekday + day of the month*:
 * - **weekday**: median share of the week, over eight weeks;
 * - **day of the month**: what the first, second, … and the last three days
 *   cost more or less in the last six months, where the months agree;
 * - **level**: median of the last 14 days without these two, and only of those
 *   since the last step (a level that moved and stayed for three days or more);
 * - **trend**: slope of a line through the days since the step, 21 to 56 of
 *   them, made smaller the less certain it is.
 *
 * The interval is that of the method's own errors: it is applied to up to twelve
 * past months when as many days were left, and the interval reaches as far as so
 * many of these errors did as `confidence` says. With too few such months (less
 * than four for 80 %, nineteen for 95 %) it follows from the noise of the days,
 * their level being known by 14 of them.
 *
 * Medians make single days, peaks and gaps, count little. Estimated days count
 * as soon as they are not below what is expected; until then they are taken for
 * unfinished. With less than three weeks of history, or with costs on a few days
 * only, the rest of the month is as many days of the recent average (`run-rate`).
 *
 * @param days - a history of up to 13 months in any order; days of no cost may be left out
 * @returns null where there is no day at all
 */
export function forecastMonth(
  days: readonly DailyAmount[],
  options: ForecastOptions,
): MonthEnd | null {
  const today = toDayNumber(options.today);
  const lastDay = findLastDay(days, options);
  if (lastDay === undefined) {
    return null;
  }
  const { first, last } = getMonth(today);
  const { confidence } = options;
  const answer = { month: options.today.slice(0, 7), confidence };
  const all = toSeries(days, lastDay);
  if (!all) {
    const none = { amount: 0, low: 0, high: 0, historyDays: 0 };
    return { ...answer, ...none, method: 'run-rate' };
  }
  const series = withoutUnfinishedDays(all);
  const from = Math.max(first, getLastDay(series) + 1);
  const spent = sumDays(series, first, last);
  const model = fitCostModel(series);
  const rest = model
    ? {
        amount: sumExpected(model, from, last),
        reach: getReach(series, model, { from, to: last, confidence }),
      }
    : getRunRate(series, { days: last - from + 1, confidence });
  // what is spent stays spent, unless something gives money back
  const floor = all.amounts.some(amount => amount < 0)
    ? -Infinity
    : sumDays(all, first, last);
  const amount = Math.max(floor, spent + rest.amount);
  return {
    ...answer,
    amount,
    low: Math.max(floor, amount - rest.reach),
    high: amount + rest.reach,
    method: model ? 'trend-and-weekday' : 'run-rate',
    historyDays: all.amounts.length,
  };
}

function findLastDay(
  days: readonly DailyAmount[],
  { today, through }: ForecastOptions,
): number | undefined {
  const before = days.map(({ date }) => date).filter(date => date < today);
  const latest = before.sort().pop();
  const last = through && through < today ? through : latest;
  return latest === undefined || last === undefined
    ? undefined
    : toDayNumber(last);
}

/** Drops estimated days at the end from the first one on that is below what is expected: AWS has not all of it yet. */
function withoutUnfinishedDays(all: CostSeries): CostSeries {
  const lastDay = getLastDay(all);
  const lastFinal = lastDay - all.estimatedDays;
  if (all.estimatedDays === 0 || lastFinal < all.first) {
    return all;
  }
  const final = cutSeries(all, lastFinal);
  const model = fitCostModel(final);
  let day = lastFinal;
  while (day < lastDay && !isUnfinished(all, model, day + 1)) {
    day++;
  }
  return cutSeries(all, day);
}

function isUnfinished(
  all: CostSeries,
  model: CostModel | undefined,
  day: number,
): boolean {
  const amount = all.amounts[day - all.first];
  return model !== undefined && amount < model.expect(day) - 2 * model.noise;
}
