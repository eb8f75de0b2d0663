import { summarizeSeries } from '@hangar/plugin-aws-react';
import type {
  EntityMetric,
  MetricSeries,
} from '@hangar/plugin-cloudwatch-common';

/** The one number that stands for a metric. */
export type Headline = {
  kind: 'total' | 'latest';
  series: MetricSeries;
  value: number;
};

/**
 * Sums are added up over the range; of anything else the last value counts, and
 * of percentiles the 95th.
 */
export function getHeadline(metric: EntityMetric): Headline | undefined {
  const series =
    metric.series.find(({ statistic }) => statistic === 'p95') ??
    metric.series[0];
  const summary = series && summarizeSeries(series);
  if (!summary) {
    return undefined;
  }
  return series.statistic === 'Sum'
    ? { kind: 'total', series, value: sumPoints(series) }
    : { kind: 'latest', series, value: summary.last };
}

/** All values of a series added up. */
export function sumPoints({ points }: MetricSeries): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}
