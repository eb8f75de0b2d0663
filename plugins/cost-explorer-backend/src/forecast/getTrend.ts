import { linearRegression, median } from 'simple-statistics';
import { getNoise } from './statistics';

/** Three weeks tell a trend from a mood. */
const SHORTEST = 21;
/** The most that four weeks may change the level by. */
const MOST = 0.5;

/**
 * What the values grow by each day: the slope of a line through them, outliers
 * clipped, made smaller the less certain it is; 0 where it may be chance.
 */
export function getTrend(values: readonly number[]): number {
  if (values.length < SHORTEST) {
    return 0;
  }
  const middle = median([...values]);
  const reach = 4 * getNoise(values);
  const points = values.map((value, index) => [
    index,
    Math.min(middle + reach, Math.max(middle - reach, value)),
  ]);
  const { m, b } = linearRegression(points);
  const noise = getNoise(points.map(([x, y]) => y - m * x - b));
  const count = values.length;
  const uncertainty = 2 * noise * Math.sqrt(12 / (count * (count * count - 1)));
  const certain = m === 0 ? 0 : Math.max(0, 1 - (uncertainty / m) ** 2);
  const most = (MOST * Math.abs(middle)) / 28;
  return Math.min(most, Math.max(-most, m * certain));
}
