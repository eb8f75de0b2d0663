import type { MetricQuery } from './MetricQuery';

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
const MAX_QUERIES = 500;
const MAX_DATAPOINTS = 100_800;

/**
 * Divides queries into as few GetMetricData requests as AWS's limits on queries
 * and datapoints allow. A series with metric math counts twice.
 */
export function chunkMetricQueries(
  queries: MetricQuery[],
  pointsPerQuery: number,
): MetricQuery[][] {
  const maxSize = Math.max(
    2,
    Math.min(MAX_QUERIES, Math.floor(MAX_DATAPOINTS / pointsPerQuery)),
  );
  const chunks: MetricQuery[][] = [];
  let room = 0;
  for (const query of queries) {
    const size = query.expression ? 2 : 1;
    if (size > room) {
      chunks.push([]);
      room = maxSize;
    }
    chunks[chunks.length - 1].push(query);
    room -= size;
  }
  return chunks;
}
