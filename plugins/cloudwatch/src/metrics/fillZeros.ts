import {
  getMetricDefinition,
  type EntityMetric,
  type MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';

/**
 * Some metrics are reported only while they are above zero, such as server
 * errors. Their absent points are zeros — but only where the resource is known
 * to report at all: otherwise nothing is known, and nothing is drawn.
 */
export function fillZeros(response: MetricsResponse): MetricsResponse {
  const reporting = new Set(
    response.items.filter(hasPoints).map(getResourceKey),
  );
  return {
    ...response,
    items: response.items.map(metric =>
      isZeroWhenAbsent(metric) && reporting.has(getResourceKey(metric))
        ? fillMetric(metric, response)
        : metric,
    ),
  };
}

function fillMetric(
  metric: EntityMetric,
  { from, to, period }: MetricsResponse,
): EntityMetric {
  const times: string[] = [];
  for (let time = Date.parse(from); time < Date.parse(to);) {
    times.push(new Date(time).toISOString());
    time += period * 1000;
  }
  return {
    ...metric,
    status: 'complete',
    series: metric.series.map(({ statistic, points }) => {
      const values = new Map(
        points.map(({ time, value }) => [Date.parse(time), value]),
      );
      return {
        statistic,
        points: times.map(time => ({
          time,
          value: values.get(Date.parse(time)) ?? 0,
        })),
      };
    }),
  };
}

function isZeroWhenAbsent({ id, status }: EntityMetric): boolean {
  return (
    (status === 'complete' || status === 'no-data') &&
    getMetricDefinition(id)?.reported === 'nonzero'
  );
}

function hasPoints({ series }: EntityMetric): boolean {
  return series.some(({ points }) => points.length > 0);
}

function getResourceKey(metric: EntityMetric): string {
  const { resourceType, resourceName, accountId, region } = metric;
  return [resourceType, resourceName, accountId, region].join(' ');
}
