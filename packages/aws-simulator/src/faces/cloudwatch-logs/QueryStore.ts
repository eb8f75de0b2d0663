import { randomUUID } from 'node:crypto';
import type { Scope } from '../../world/services/types';
import { AwsError } from '../AwsError';
import type { QueryRun } from './insights/QueryRun';

type QueryStatus = 'Scheduled' | 'Running' | 'Complete' | 'Cancelled';

type StoredQuery = Scope & {
  run: QueryRun;
  startedAt: number;
  stoppedAt?: number;
};

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MAX_RUNNING = 100;
const MAX_STORED = 1000;

const SCHEDULED_MS = 60;
const SHORTEST_MS = 240;
// Thirty days take about four seconds, a few milliseconds' work at each look.
const MS_PER_MINUTE_SCANNED = 0.1;

/**
 * The Logs Insights queries. A query makes progress with the real time; the
 * work is done when somebody looks, so an abandoned query costs nothing.
 */
export class QueryStore {
  readonly #queries = new Map<string, StoredQuery>();
  readonly #onScanned: (region: string, bytes: number) => void;

  constructor(onScanned: (region: string, bytes: number) => void) {
    this.#onScanned = onScanned;
  }

  start({ accountId, region }: Scope, run: QueryRun): string {
    const running = [...this.#queries.values()].filter(
      query =>
        query.accountId === accountId &&
        query.region === region &&
        ['Scheduled', 'Running'].includes(statusOf(query)),
    );
    if (running.length >= MAX_RUNNING) {
      throw new AwsError(
        'LimitExceededException',
        `Account maximum query concurrency limit of [${MAX_RUNNING}] reached.`,
      );
    }
    const [oldest] = this.#queries.keys();
    if (this.#queries.size >= MAX_STORED && oldest !== undefined) {
      this.#queries.delete(oldest);
    }
    const queryId = randomUUID();
    const startedAt = performance.now();
    this.#queries.set(queryId, { accountId, region, run, startedAt });
    return queryId;
  }

  /** Where the query is by now. */
  look(scope: Scope, queryId: string) {
    const query = this.#find(scope, queryId);
    const progress = progressOf(query);
    const bytes = query.run.advance(progress);
    if (bytes > 0) {
      this.#onScanned(query.region, bytes);
    }
    return { status: statusOf(query, progress), run: query.run };
  }

  stop(scope: Scope, queryId: string): void {
    this.#find(scope, queryId).stoppedAt = performance.now();
  }

  #find(scope: Scope, queryId: string): StoredQuery {
    const query = this.#queries.get(queryId);
    if (query?.accountId !== scope.accountId || query.region !== scope.region) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Query with ID ${queryId} does not exist.`,
      );
    }
    return query;
  }
}

function progressOf({ run, startedAt, stoppedAt }: StoredQuery): number {
  const elapsed = (stoppedAt ?? performance.now()) - startedAt - SCHEDULED_MS;
  const duration = Math.max(SHORTEST_MS, run.minutes * MS_PER_MINUTE_SCANNED);
  return Math.min(1, Math.max(0, elapsed / duration));
}

function statusOf(
  query: StoredQuery,
  progress = progressOf(query),
): QueryStatus {
  if (query.stoppedAt !== undefined && progress < 1) {
    return 'Cancelled';
  }
  if (progress === 0) {
    return 'Scheduled';
  }
  return progress < 1 ? 'Running' : 'Complete';
}
