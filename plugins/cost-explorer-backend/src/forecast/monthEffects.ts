import { median, quantile } from 'simple-statistics';
import type { CostSeries } from './CostSeries';
import { getMonth } from './days';
import { getNoise } from './statistics';

const LAST_DAYS = 3;

/** Tells which day of the month a day is: 1, 2, 3, …, and -3, -2, -1 for the last ones. Quick for days in order. */
function createPositions(): (day: number) => number {
  let month = getMonth(0);
  return day => {
    if (day < month.first || day > month.last) {
      month = getMonth(day);
    }
    const { first, last } = month;
    return last - day < LAST_DAYS ? day - last - 1 : day - first + 1;
  };
}

/** How many times the noise all months have to differ by, before it is believed. */
function getCaution(months: number): number {
  if (months >= 4) {
    return 1;
  }
  return months === 3 ? 2 : 4;
}

/**
 * What a day of the month costs more (or less) than its weekday lets expect, by
 * what it did in the last months: fees and credits of the first, closing work
 * of the last days. Only where the months agree.
 *
 * @param excess - what each day of the series differed by
 */
export function getMonthEffects(
  series: CostSeries,
  excess: readonly number[],
): (day: number) => number {
  const noise = getNoise(excess);
  const getPosition = createPositions();
  const seen = new Map<number, number[]>();
  excess.forEach((value, index) => {
    const position = getPosition(series.first + index);
    const values = seen.get(position);
    if (values) {
      values.push(value);
    } else {
      seen.set(position, [value]);
    }
  });
  const effects = new Map<number, number>();
  for (const [position, values] of seen) {
    const effect = median(values);
    const agreed = quantile(
      values.map(value => value * Math.sign(effect)),
      0.2,
    );
    if (values.length > 1 && agreed > getCaution(values.length) * noise) {
      effects.set(position, effect);
    }
  }
  return day => effects.get(getPosition(day)) ?? 0;
}
