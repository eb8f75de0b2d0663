import type { Scope } from '../services/types';

/**
 * What CloudWatch keeps of one minute: the statistic set, and for latencies the
 * log-normal distribution that percentiles are read from.
 */
export type MetricDatum = {
  count: number;
  sum: number;
  min: number;
  max: number;
  median?: number;
  sigma?: number;
};

export type MetricSource = Scope & {
  namespace: string;
  metricName: string;
  dimensions: Readonly<Record<string, string>>;
  /** Epoch minute of its first datum; none for what was always there. */
  startMinute?: number;
  datum(minute: number): MetricDatum | undefined;
};
