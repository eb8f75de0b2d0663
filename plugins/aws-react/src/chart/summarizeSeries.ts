import type { TimeSeries } from './types';

/**
 * What a series comes to.
 *
 * @public
 */
export type SeriesSummary = {
  min: number;
  max: number;
  last: number;
  /** When the last value was, ISO 8601. */
  lastTime: string;
};

/**
 * The lowest, the highest and the last value of a series; nothing when it has
 * no points.
 *
 * @public
 */
export function summarizeSeries(
  series: Pick<TimeSeries, 'points'>,
): SeriesSummary | undefined {
  const [first, ...rest] = series.points;
  if (!first) {
    return undefined;
  }
  return rest.reduce(
    (summary, { time, value }) => ({
      min: Math.min(summary.min, value),
      max: Math.max(summary.max, value),
      ...(Date.parse(time) >= Date.parse(summary.lastTime)
        ? { last: value, lastTime: time }
        : { last: summary.last, lastTime: summary.lastTime }),
    }),
    {
      min: first.value,
      max: first.value,
      last: first.value,
      lastTime: first.time,
    },
  );
}
