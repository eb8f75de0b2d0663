import { mean, median } from 'simple-statistics';
import type { CostSeries } from './CostSeries';
import { getWeekday } from './days';

/** Long enough for a median of each weekday, short enough to forget old habits. */
const DAYS = 56;
const FLAT: readonly number[] = Array(7).fill(1);

/**
 * How each weekday compares with an average day, Sunday first; the average is 1.
 * Each is the median, over eight weeks, of a day's share of the seven days
 * around it: an outlier counts as one week of eight, a step hardly at all.
 */
export function getWeekdayFactors({
  first,
  amounts,
}: CostSeries): readonly number[] {
  const shares: number[][] = Array.from({ length: 7 }, () => []);
  const start = Math.max(3, amounts.length - DAYS);
  for (let index = start; index < amounts.length - 3; index++) {
    const around = mean(amounts.slice(index - 3, index + 4));
    if (around > 0) {
      shares[getWeekday(first + index)].push(amounts[index] / around);
    }
  }
  if (shares.some(values => values.length < 2)) {
    return FLAT;
  }
  const factors = shares.map(values => Math.max(0, median(values)));
  const average = mean(factors);
  // costs on a few days only have no weekday, and most medians are zero
  return average < 0.3 ? FLAT : factors.map(factor => factor / average);
}
