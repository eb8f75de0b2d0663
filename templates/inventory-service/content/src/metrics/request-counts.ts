import { createHistogram } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { MetricValues } from './emf.ts';

/** An array in the embedded metric format holds no more. */
const MOST_VALUES = 100;
const LONGEST_MS = 600_000;

/** What the requests of the running minute amounted to; its size does not grow with their number. */
export class RequestCounts {
  #refused = 0;
  #errors = 0;
  #stockConflicts = 0;
  /** Tenths of a millisecond, three digits exact. */
  readonly #latency = createHistogram({
    lowest: 1,
    highest: LONGEST_MS * 10,
    figures: 3,
  });

  count(status: number, elapsedMs: number, problemCode?: string): void {
    const tenths = Math.round(Math.min(elapsedMs, LONGEST_MS) * 10);
    this.#latency.record(Math.max(1, tenths));
    if (status >= 500) this.#errors += 1;
    else if (status >= 400) this.#refused += 1;
    if (problemCode === 'not-enough-stock') this.#stockConflicts += 1;
  }

  /** Gives the counts since the last time and begins anew. */
  take(): MetricValues {
    const requests = this.#latency.count;
    const values = {
      Requests: requests,
      Refused4xx: this.#refused,
      Errors5xx: this.#errors,
      StockConflicts: this.#stockConflicts,
      ...(requests && { Latency: this.#latencies(requests) }),
    };
    this.#latency.reset();
    this.#refused = this.#errors = this.#stockConflicts = 0;
    return values;
  }

  /** Every latency; of more than 100, as many percentiles, the last of them the longest. */
  #latencies(requests: number): number[] {
    const length = Math.min(requests, MOST_VALUES);
    return Array.from(
      { length },
      (_, i) => this.#latency.percentile((100 * (i + 1)) / length) / 10,
    );
  }
}

/** Counts every answer, but for health checks: they come at a steady rate and are no work. */
export function countRequests(
  app: FastifyInstance,
  counts: RequestCounts,
): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/health/')) return;
    counts.count(reply.statusCode, reply.elapsedTime, request.problemCode);
  });
}
