import type { ServiceIdentity } from '../config.ts';

/**
 * Every metric with its unit; `docs/metrics.md` says what each means. Each is paid for by
 * the month and per set of dimensions, so there are few of both.
 */
export const METRIC_UNITS = {
  Requests: 'Count',
  Refused4xx: 'Count',
  Errors5xx: 'Count',
  StockConflicts: 'Count',
  Latency: 'Milliseconds',
  DatabasePoolWaiting: 'Count',
  EventLoopDelayP99: 'Milliseconds',
  MemoryRss: 'Bytes',
  PartsBelowReorderPoint: 'Count',
  OpenOrders: 'Count',
} as const;

export type MetricName = keyof typeof METRIC_UNITS;

/** One number, or up to 100 of them. */
export type MetricValues = Partial<Record<MetricName, number | number[]>>;

export const NAMESPACE = 'PartsInventory';

/** One line that CloudWatch Logs turns into metrics; what has no value is left out of it. */
export function emfLine(
  service: ServiceIdentity,
  values: MetricValues,
  time = Date.now(),
): string {
  const names = Object.keys(values) as MetricName[];
  const directive = {
    Namespace: NAMESPACE,
    Dimensions: [['Service', 'Environment']],
    Metrics: names.map(name => ({ Name: name, Unit: METRIC_UNITS[name] })),
  };
  const document = {
    _aws: { Timestamp: time, CloudWatchMetrics: [directive] },
    Service: service.name,
    Environment: service.environment,
    ...values,
  };
  return `${JSON.stringify(document)}\n`;
}
