import type { MetricDatum, MetricSource } from './types';

/** Reads one number off the data of a period. */
export type Statistic = {
  add(datum: MetricDatum): void;
  result(): number;
};

const PERCENTILE = /^p(\d{1,2}(?:\.\d{1,10})?|100)$/;

const simple: Record<string, () => Statistic> = {
  Sum: () => accumulate(0, (total, { sum }) => total + sum),
  SampleCount: () => accumulate(0, (total, { count }) => total + count),
  Minimum: () => accumulate(Infinity, (low, { min }) => Math.min(low, min)),
  Maximum: () => accumulate(-Infinity, (high, { max }) => Math.max(high, max)),
  Average: () => {
    let sum = 0;
    let count = 0;
    return {
      add: datum => {
        sum += datum.sum;
        count += datum.count;
      },
      result: () => sum / count,
    };
  },
};

/**
 * A statistic by its name, e.g. `Average` or `p99.9`; undefined for a name that
 * CloudWatch or the simulator does not know.
 */
export function findStatistic(name: string): (() => Statistic) | undefined {
  if (Object.hasOwn(simple, name)) {
    return simple[name];
  }
  const percentile = PERCENTILE.exec(name);
  if (!percentile) {
    return undefined;
  }
  const share = Math.min(
    0.99999,
    Math.max(0.00001, Number(percentile[1]) / 100),
  );
  const z = normalQuantile(share);
  return () => weightedPercentile(share, z);
}

/**
 * The statistic of a source over one period; undefined when there is no data.
 *
 * @param endMinute - exclusive; minutes from there on have not passed yet
 */
export function readStatistic(
  source: Pick<MetricSource, 'datum'>,
  createStatistic: () => Statistic,
  startMinute: number,
  endMinute: number,
  sampleMinutes: number,
): number | undefined {
  const statistic = createStatistic();
  let isEmpty = true;
  for (let minute = startMinute; minute < endMinute; minute += sampleMinutes) {
    const datum = source.datum(minute);
    if (datum) {
      isEmpty = false;
      statistic.add(sampleMinutes === 1 ? datum : scaled(datum, sampleMinutes));
    }
  }
  return isEmpty ? undefined : statistic.result();
}

function scaled(datum: MetricDatum, factor: number): MetricDatum {
  return { ...datum, count: datum.count * factor, sum: datum.sum * factor };
}

function accumulate(
  initial: number,
  next: (before: number, datum: MetricDatum) => number,
): Statistic {
  let value = initial;
  return {
    add: datum => {
      value = next(value, datum);
    },
    result: () => value,
  };
}

/**
 * Percentile of a period: the mean of its minutes' percentiles, weighted by the
 * number of samples. It keeps the order p50 ≤ p95 ≤ p99 ≤ Maximum.
 */
function weightedPercentile(share: number, z: number): Statistic {
  let weighted = 0;
  let count = 0;
  return {
    add: ({ count: samples, min, max, median, sigma }) => {
      const value =
        median !== undefined && sigma !== undefined
          ? Math.min(max, Math.max(min, median * Math.exp(sigma * z)))
          : min + (max - min) * share;
      weighted += samples * value;
      count += samples;
    },
    result: () => weighted / count,
  };
}

/** Winitzki's approximation of the inverse normal distribution. */
function normalQuantile(share: number): number {
  const x = 2 * share - 1;
  const logarithm = Math.log(1 - x * x);
  const a = 0.147;
  const term = 2 / (Math.PI * a) + logarithm / 2;
  const root = Math.sqrt(Math.sqrt(term * term - logarithm / a) - term);
  return Math.SQRT2 * Math.sign(x) * root;
}
