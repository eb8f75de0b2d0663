import {
  AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ServiceUnavailableError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AthenaPage, AthenaQuery, AthenaRun } from './types';

const TIME_LIMIT_MS = 10 * 60 * 1000;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 5_000;

async function start(client: AthenaClient, run: AthenaRun, query: AthenaQuery) {
  const { database, workgroup, outputLocation } = run.table;
  const { QueryExecutionId } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: query.sql,
      ExecutionParameters: query.parameters,
      QueryExecutionContext: { Database: database },
      WorkGroup: workgroup,
      ResultConfiguration: outputLocation
        ? { OutputLocation: outputLocation }
        : undefined,
      ClientRequestToken: randomUUID(),
    }),
    { abortSignal: run.signal },
  );
  return QueryExecutionId ?? '';
}

/** Waits until the query has ended, or has read more than it may; whatever it comes to, tells what was read as far as it is known. */
async function wait(client: AthenaClient, run: AthenaRun, id: string) {
  const { signal, title, advice, onScanned } = run;
  const { scanLimitBytes } = run.table;
  const deadline = performance.now() + TIME_LIMIT_MS;
  let scanned = 0;
  try {
    for (let delay = FIRST_DELAY_MS; performance.now() < deadline;) {
      const { QueryExecution: execution } = await client.send(
        new GetQueryExecutionCommand({ QueryExecutionId: id }),
        { abortSignal: signal },
      );
      scanned = execution?.Statistics?.DataScannedInBytes ?? 0;
      const { State, StateChangeReason = '' } = execution?.Status ?? {};
      if (State === 'SUCCEEDED') {
        return;
      }
      if (State === 'FAILED' || State === 'CANCELLED') {
        throw new ServiceUnavailableError(
          `The Athena query of ${title} ended as ${State}. ${StateChangeReason}`,
        );
      }
      if (scanned > scanLimitBytes) {
        throw new ServiceUnavailableError(
          `The Athena query of ${title} read more than ${scanLimitBytes} bytes and was stopped. ${advice}`,
        );
      }
      await setTimeout(delay, undefined, { signal });
      delay = Math.min(delay * 1.5, MAX_DELAY_MS);
    }
  } finally {
    onScanned?.(scanned);
  }
  throw new ServiceUnavailableError(
    `The Athena query of ${title} took longer than ${TIME_LIMIT_MS / 60_000} minutes and was stopped`,
  );
}

async function* readPages(client: AthenaClient, run: AthenaRun, id: string) {
  let names: string[] | undefined;
  const pages = paginateGetQueryResults(
    { client, pageSize: run.pageSize, stopOnSameToken: true },
    { QueryExecutionId: id },
    { abortSignal: run.signal },
  );
  for await (const { ResultSet, NextToken } of pages) {
    const values = (ResultSet?.Rows ?? []).map(({ Data = [] }) =>
      Data.map(({ VarCharValue }) => VarCharValue ?? ''),
    );
    // the first row of the first page holds the names of the columns
    names ??= values.shift();
    const known = names ?? [];
    const rows = values.map(row =>
      Object.fromEntries(row.map((value, index) => [known[index], value])),
    );
    yield { rows, isLast: !NextToken };
  }
}

/**
 * Runs a query to its end, when the first page is asked for, and reads its
 * result page by page. One that is given up, for whatever reason, is stopped:
 * AWS bills what it reads.
 *
 * @throws ServiceUnavailableError when it fails, takes longer than 10 minutes or
 * reads more than `scanLimitBytes`
 * @see https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 * @public
 */
export async function* runAthenaQuery(
  run: AthenaRun,
  query: AthenaQuery,
): AsyncGenerator<AthenaPage, void, undefined> {
  const { accountId, region } = run.table;
  const client = await run.clients.getClient(AthenaClient, {
    accountId,
    region,
  });
  const id = await start(client, run, query);
  try {
    await wait(client, run, id);
  } catch (error) {
    // one that has ended already cannot be stopped, and need not be
    await client
      .send(new StopQueryExecutionCommand({ QueryExecutionId: id }))
      .catch(() => {});
    throw error;
  }
  yield* readPages(client, run, id);
}
