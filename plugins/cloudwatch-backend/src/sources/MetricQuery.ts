import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';

/** One series of one metric. */
export type MetricQuery = {
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
  /** E.g. `Average` or `p95`. */
  statistic: string;
  /** Metric math over the metric, which it calls `m`. */
  expression?: string;
};

/** The AWS queries for one series: two where there is metric math. */
export function toMetricDataQueries(
  query: MetricQuery,
  options: { id: string; period: number },
): MetricDataQuery[] {
  const { id, period } = options;
  const metricId = query.expression ? `${id}m` : id;
  const metric: MetricDataQuery = {
    Id: metricId,
    MetricStat: {
      Metric: {
        Namespace: query.namespace,
        MetricName: query.metricName,
        Dimensions: Object.entries(query.dimensions).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      },
      Period: period,
      Stat: query.statistic,
    },
    ReturnData: !query.expression,
  };
  if (!query.expression) {
    return [metric];
  }
  const expression: MetricDataQuery = {
    Id: id,
    Expression: query.expression.replace(/\bm\b/g, metricId),
    Period: period,
    ReturnData: true,
  };
  return [metric, expression];
}
