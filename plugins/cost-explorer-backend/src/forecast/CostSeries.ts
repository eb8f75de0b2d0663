import { toDayNumber } from './days';
import type { DailyAmount } from './types';

/** Costs of days without a gap. */
export type CostSeries = {
  /** Day number of the first amount. */
  first: number;
  amounts: number[];
  /** How many days at the end AWS may still change. */
  estimatedDays: number;
};

/** Thirteen months and a day. */
const LONGEST = 397;

/** From the first cost to `last`; undefined where there is no cost. */
export function toSeries(
  days: readonly DailyAmount[],
  last: number,
): CostSeries | undefined {
  const byDay = new Map<number, number>();
  let firstEstimated = last + 1;
  let first = last + 1;
  for (const { date, amount, isEstimated } of days) {
    const day = toDayNumber(date);
    if (day <= last && day > last - LONGEST && Number.isFinite(amount)) {
      byDay.set(day, (byDay.get(day) ?? 0) + amount);
      if (isEstimated) {
        firstEstimated = Math.min(firstEstimated, day);
      }
      if (amount !== 0) {
        first = Math.min(first, day);
      }
    }
  }
  if (first > last) {
    return undefined;
  }
  const amounts = Array.from(
    { length: last - first + 1 },
    (_, index) => byDay.get(first + index) ?? 0,
  );
  return {
    first,
    amounts,
    estimatedDays: Math.min(last - firstEstimated + 1, amounts.length),
  };
}

/** The first days of a series, up to and with `last`. */
export function cutSeries(series: CostSeries, last: number): CostSeries {
  const amounts = series.amounts.slice(0, last - series.first + 1);
  return { first: series.first, amounts, estimatedDays: 0 };
}

/** The last so many days of a series. */
export function keepLastDays(series: CostSeries, count: number): CostSeries {
  const dropped = Math.max(0, series.amounts.length - count);
  return {
    ...series,
    first: series.first + dropped,
    amounts: series.amounts.slice(dropped),
  };
}

export const getLastDay = ({ first, amounts }: CostSeries) =>
  first + amounts.length - 1;

/** What was spent from one day to another, both inclusive. */
export function sumDays(series: CostSeries, from: number, to: number): number {
  const start = Math.max(0, from - series.first);
  return series.amounts
    .slice(start, Math.max(start, to - series.first + 1))
    .reduce((sum, amount) => sum + amount, 0);
}
