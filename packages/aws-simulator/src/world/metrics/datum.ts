import type { MetricDatum } from './types';

// Spread of response times around their median.
const SIGMA = 0.55;
const MEAN_OVER_MEDIAN = Math.exp((SIGMA * SIGMA) / 2);

/** A level, reported by `count` sources that differ by up to `spread`. */
export function gauge(value: number, count = 1, spread = 0): MetricDatum {
  return {
    count,
    sum: value * count,
    min: Math.max(0, value - spread),
    max: value + spread,
  };
}

/** A number of events, reported as one value per minute. */
export function total(value: number): MetricDatum {
  return { count: 1, sum: value, min: value, max: value };
}

/** A number of events, each reported as a 1; nothing when there was none. */
export function occurrences(value: number): MetricDatum | undefined {
  return value > 0 ? { count: value, sum: value, min: 1, max: 1 } : undefined;
}

/** Response times of `count` requests; nothing when there was none. */
export function latencies(
  median: number,
  count: number,
): MetricDatum | undefined {
  if (count === 0) {
    return undefined;
  }
  const reach = Math.exp(SIGMA * Math.sqrt(2 * Math.log(count + 1)));
  return {
    count,
    sum: count * median * MEAN_OVER_MEDIAN,
    min: median / reach,
    max: median * reach,
    median,
    sigma: SIGMA,
  };
}
