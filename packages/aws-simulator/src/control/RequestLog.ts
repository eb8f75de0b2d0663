import { prices } from './prices';

/** What one answered request used of the things AWS bills by. */
export type RequestUsage = {
  service: string;
  operation: string;
  region: string;
  /** The request was answered with an error. */
  failed?: boolean;
  metricsRequested?: number;
  /** Bytes scanned by Athena. */
  bytesScanned?: number;
};

/**
 * The requests of one operation.
 *
 * @public
 */
export interface RequestSummaryItem {
  /** The SDK's name of the service, e.g. `cloudwatch` or `cloudwatch-logs`. */
  service: string;
  /** The API's name of the operation, e.g. `GetMetricData`. */
  operation: string;
  /** Requests answered, the failed ones too. */
  count: number;
  /** How many of them were answered with an error. */
  errors: number;
  /** Metrics requested by `GetMetricData`, as AWS bills them. */
  metricsRequested?: number;
  /** Bytes scanned by Logs Insights or Athena. */
  bytesScanned?: number;
  /** What AWS would have billed; `amount` is decimal text with 8 places. */
  cost: { amount: string; currency: string };
}

/**
 * Everything asked of the simulated AWS since the start or the last reset.
 *
 * @public
 */
export interface RequestSummary {
  /** Ordered by service, then operation; only operations that were asked for. */
  items: RequestSummaryItem[];
  /** All items together. */
  total: { count: number; cost: { amount: string; currency: string } };
  /** Date of the price list, e.g. `2026-01-31`. */
  pricesAsOf: string;
  /** Addresses of the AWS pages the prices come from. */
  priceSources: string[];
}

type Entry = Omit<RequestSummaryItem, 'cost'> & { usd: number };

/**
 * What was asked of the simulated AWS.
 *
 * @public
 */
export interface RequestLog {
  /** Counts and cost per service and operation, in order of their names. */
  summary(): RequestSummary;
  /** Starts to count anew. */
  reset(): void;
}

/** Counts the requests per service and operation. */
export class RequestRecorder implements RequestLog {
  readonly #entries = new Map<string, Entry>();

  record(usage: RequestUsage): void {
    const { service, operation } = usage;
    const key = `${service}:${operation}`;
    const entry = this.#entries.get(key) ?? {
      service,
      operation,
      count: 0,
      errors: 0,
      usd: 0,
    };
    entry.count += 1;
    entry.errors += usage.failed ? 1 : 0;
    // AWS does not bill what it refused.
    entry.usd += usage.failed ? 0 : (prices.perRequest[key] ?? 0);
    this.#entries.set(key, entry);
    this.#addMetrics(entry, usage.metricsRequested);
    this.#addQuery(entry, usage.bytesScanned);
  }

  /** Logs Insights bills what a query scanned after it was started. */
  scanned(region: string, bytes: number): void {
    const entry = this.#entries.get('cloudwatch-logs:StartQuery');
    // Gone when the log was reset while the query ran.
    if (!entry) {
      return;
    }
    const price =
      prices.perGigabyteScanned[region] ??
      prices.perGigabyteScanned['us-east-1'];
    entry.bytesScanned = (entry.bytesScanned ?? 0) + bytes;
    entry.usd += (bytes / 1e9) * price;
  }

  summary(): RequestSummary {
    const entries = [...this.#entries.values()].sort((a, b) =>
      `${a.service}:${a.operation}` < `${b.service}:${b.operation}` ? -1 : 1,
    );
    return {
      items: entries.map(({ usd, ...item }) => ({ ...item, cost: cost(usd) })),
      total: {
        count: entries.reduce((sum, { count }) => sum + count, 0),
        cost: cost(entries.reduce((sum, { usd }) => sum + usd, 0)),
      },
      pricesAsOf: prices.asOf,
      priceSources: [...prices.sources],
    };
  }

  reset(): void {
    this.#entries.clear();
  }

  #addMetrics(entry: Entry, metrics = 0): void {
    if (metrics > 0) {
      entry.metricsRequested = (entry.metricsRequested ?? 0) + metrics;
      entry.usd += metrics * prices.perMetricRequested;
    }
  }

  /** Athena bills whole megabytes, and at least so many of them a query. */
  #addQuery(entry: Entry, bytes?: number): void {
    if (bytes !== undefined) {
      const { perTerabyte, minimumBytes } = prices.athena;
      entry.bytesScanned = (entry.bytesScanned ?? 0) + bytes;
      entry.usd += (Math.max(minimumBytes, bytes) / 1e12) * perTerabyte;
    }
  }
}

// A query costs millionths of a dollar, so two decimals would show nothing.
function cost(usd: number) {
  return { amount: usd.toFixed(8), currency: prices.currency };
}
