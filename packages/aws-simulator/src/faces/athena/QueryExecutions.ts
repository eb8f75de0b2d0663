import { randomUUID } from 'node:crypto';
import type { Scope } from '../../world/services/types';
import { invalidRequest } from './errors';

export type QueryResult = {
  columns: string[];
  rows: Array<Array<string | null>>;
  bytesScanned: number;
  /** Why it failed, if it did. */
  failure?: string;
};

export type QueryExecution = Scope & {
  id: string;
  query: string;
  /** The `ClientRequestToken` that it was started with. */
  token?: string;
  database?: string;
  workGroup: string;
  outputLocation?: string;
  /** Of the simulated world, epoch milliseconds. */
  submittedAt: number;
  startedAt: number;
  stoppedAt?: number;
  result: QueryResult;
};

export type QueryState =
  'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

const QUEUED_MS = 30;
const RUNNING_MS = 120;
const MAX_KEPT = 500;

/** The queries that were started. They are over when their real time has passed. */
export class QueryExecutions {
  readonly #executions = new Map<string, QueryExecution>();

  start(execution: Omit<QueryExecution, 'id' | 'startedAt'>): string {
    const id = randomUUID();
    const [oldest] = this.#executions.keys();
    if (this.#executions.size >= MAX_KEPT && oldest !== undefined) {
      this.#executions.delete(oldest);
    }
    this.#executions.set(id, {
      ...execution,
      id,
      startedAt: performance.now(),
    });
    return id;
  }

  /**
   * The execution a client token was used for before.
   *
   * @throws AwsError InvalidRequestException when it was for another query
   */
  findByToken(
    scope: Scope,
    token: string | undefined,
    query: string,
  ): string | undefined {
    const known = [...this.#executions.values()].find(
      execution =>
        token !== undefined &&
        execution.token === token &&
        execution.accountId === scope.accountId &&
        execution.region === scope.region,
    );
    if (known && known.query !== query) {
      throw invalidRequest(
        'Idempotent parameters do not match: ClientRequestToken was used for another query',
      );
    }
    return known?.id;
  }

  /** @throws AwsError InvalidRequestException */
  get(scope: Scope, id: string): QueryExecution {
    const execution = this.#executions.get(id);
    if (
      execution?.accountId !== scope.accountId ||
      execution.region !== scope.region
    ) {
      throw invalidRequest(`QueryExecution ${id} was not found`);
    }
    return execution;
  }

  stop(scope: Scope, id: string): void {
    const execution = this.get(scope, id);
    if (['QUEUED', 'RUNNING'].includes(stateOf(execution))) {
      execution.stoppedAt = performance.now();
    }
  }
}

export function stateOf(execution: QueryExecution): QueryState {
  if (execution.stoppedAt !== undefined) {
    return 'CANCELLED';
  }
  const elapsed = performance.now() - execution.startedAt;
  if (elapsed < QUEUED_MS) {
    return 'QUEUED';
  }
  if (elapsed < QUEUED_MS + RUNNING_MS) {
    return 'RUNNING';
  }
  return execution.result.failure === undefined ? 'SUCCEEDED' : 'FAILED';
}

export const executionMs = QUEUED_MS + RUNNING_MS;
