import {
  type AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ServiceUnavailableError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AthenaSourceConfig } from '../../config';
import type { AthenaQuery } from './buildAthenaQueries';

const TIME_LIMIT_MS = 10 * 60 * 1000;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 5_000;

export type AthenaResult = {
  /** By the names of the columns. */
  rows: Array<Record<string, string>>;
  scannedBytes: number;
};

type QueryRun = {
  client: AthenaClient;
  source: AthenaSourceConfig;
  signal: AbortSignal;
  /** Told also of queries that fail: what they have read is paid. */
  onScanned: (bytes: number) => void;
};

const getScanned = (execution: QueryExecution | undefined) =>
  execution?.Statistics?.DataScannedInBytes ?? 0;

async function start({ client, source, signal }: QueryRun, query: AthenaQuery) {
  const { QueryExecutionId } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: query.sql,
      ExecutionParameters: query.parameters,
      QueryExecutionContext: { Database: source.database },
      WorkGroup: source.workgroup,
      ResultConfiguration: source.outputLocation
        ? { OutputLocation: source.outputLocation }
        : undefined,
      ClientRequestToken: randomUUID(),
    }),
    { abortSignal: signal },
  );
  return QueryExecutionId ?? '';
}

/** Waits until the query has ended, or has read more than it may. */
async function wait(run: QueryRun, id: string): Promise<void> {
  const { client, source, signal } = run;
  const deadline = performance.now() + TIME_LIMIT_MS;
  for (let delay = FIRST_DELAY_MS; performance.now() < deadline;) {
    const { QueryExecution: execution } = await client.send(
      new GetQueryExecutionCommand({ QueryExecutionId: id }),
      { abortSignal: signal },
    );
    const { State, StateChangeReason = '' } = execution?.Status ?? {};
    if (State === 'SUCCEEDED') {
      run.onScanned(getScanned(execution));
      return;
    }
    if (State === 'FAILED' || State === 'CANCELLED') {
      run.onScanned(getScanned(execution));
      throw new ServiceUnavailableError(
        `The Athena query of ${source.name} ended as ${State}. ${StateChangeReason}`,
      );
    }
    if (getScanned(execution) > source.scanLimitBytes) {
      run.onScanned(getScanned(execution));
      throw new ServiceUnavailableError(
        `The Athena query of ${source.name} read more than ${source.scanLimitBytes} bytes and was stopped. Partition the table by billing_period, or raise scanLimitBytes in costExplorer.athena`,
      );
    }
    await setTimeout(delay, undefined, { signal });
    delay = Math.min(delay * 1.5, MAX_DELAY_MS);
  }
  throw new ServiceUnavailableError(
    `The Athena query of ${source.name} took longer than ${TIME_LIMIT_MS / 60_000} minutes and was stopped`,
  );
}

async function readRows(run: QueryRun, id: string) {
  const rows: Array<Record<string, string>> = [];
  let names: string[] | undefined;
  const pages = paginateGetQueryResults(
    { client: run.client, pageSize: 1000, stopOnSameToken: true },
    { QueryExecutionId: id },
    { abortSignal: run.signal },
  );
  for await (const page of pages) {
    for (const { Data = [] } of page.ResultSet?.Rows ?? []) {
      const values = Data.map(({ VarCharValue }) => VarCharValue ?? '');
      // the first row of the first page holds the names of the columns
      if (names) {
        const known = names;
        rows.push(Object.fromEntries(values.map((v, i) => [known[i], v])));
      } else {
        names = values;
      }
    }
  }
  return rows;
}

/**
 * Runs a query to its end. One that is given up, for whatever reason, is
 * stopped: AWS bills what it reads.
 *
 * @throws ServiceUnavailableError when it fails, takes too long or reads too much
 */
export async function runAthenaQuery(
  run: QueryRun,
  query: AthenaQuery,
): Promise<Array<Record<string, string>>> {
  const id = await start(run, query);
  try {
    await wait(run, id);
  } catch (error) {
    // one that has ended already cannot be stopped, and need not be
    await run.client
      .send(new StopQueryExecutionCommand({ QueryExecutionId: id }))
      .catch(() => {});
    throw error;
  }
  return readRows(run, id);
}
