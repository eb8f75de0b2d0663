import {
  paginateGetMetricData,
  type CloudWatchClient,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';

export type Range = { from: Date; to: Date };

/** Epoch milliseconds → value, by query id; all pages. */
export async function readMetrics(
  client: CloudWatchClient,
  { from, to }: Range,
  queries: MetricDataQuery[],
  options: { MaxDatapoints?: number } = {},
): Promise<Record<string, Map<number, number>>> {
  const series: Record<string, Map<number, number>> = {};
  const pages = paginateGetMetricData(
    { client },
    {
      StartTime: from,
      EndTime: to,
      MetricDataQueries: queries,
      ScanBy: 'TimestampAscending',
      ...options,
    },
  );
  for await (const page of pages) {
    for (const {
      Id = '',
      Timestamps = [],
      Values = [],
    } of page.MetricDataResults ?? []) {
      series[Id] ??= new Map();
      Timestamps.forEach((time, index) =>
        series[Id].set(time.getTime(), Values[index]),
      );
    }
  }
  return series;
}

export function hoursBefore(now: Date, hours: number): Range {
  return { from: new Date(now.getTime() - hours * 3_600_000), to: now };
}

export function total(series: Map<number, number>): number {
  return [...series.values()].reduce((sum, value) => sum + value, 0);
}
