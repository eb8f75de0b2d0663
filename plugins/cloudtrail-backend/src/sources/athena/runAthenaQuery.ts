import {
  type AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ServiceUnavailableError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AthenaTrailConfig } from '../../config';
import type { AthenaQuery } from './buildTrailQueries';

const TIME_LIMIT_MS = 10 * 60 * 1000;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 5_000;
// a record has 256 KB at most: few enough for the memory of a small portal
const PAGE_SIZE = 250;

export type AthenaRun = {
  client: AthenaClient;
  trail: AthenaTrailConfig;
  signal: AbortSignal;
};

/** By the names of the columns. */
export type AthenaPage = {
  rows: Array<Record<string, string>>;
  isLast: boolean;
};

async function start({ client, trail, signal }: AthenaRun, query: AthenaQuery) {
  const { QueryExecutionId } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: query.sql,
      ExecutionParameters: query.parameters,
      QueryExecutionContext: { Database: trail.database },
      WorkGroup: trail.workgroup,
      ResultConfiguration: trail.outputLocation
        ? { OutputLocation: trail.outputLocation }
        : undefined,
      ClientRequestToken: randomUUID(),
    }),
    { abortSignal: signal },
  );
  return QueryExecutionId ?? '';
}

/** Waits until the query has ended; says how many bytes it has read. */
async function wait(run: AthenaRun, id: string): Promise<number> {
  const { client, trail, signal } = run;
  const deadline = performance.now() + TIME_LIMIT_MS;
  for (let delay = FIRST_DELAY_MS; performance.now() < deadline;) {
    const { QueryExecution: execution } = await client.send(
      new GetQueryExecutionCommand({ QueryExecutionId: id }),
      { abortSignal: signal },
    );
    const scanned = execution?.Statistics?.DataScannedInBytes ?? 0;
    const { State, StateChangeReason = '' } = execution?.Status ?? {};
    if (State === 'SUCCEEDED') {
      return scanned;
    }
    if (State === 'FAILED' || State === 'CANCELLED') {
      throw new ServiceUnavailableError(
        `The Athena query of the trail ${trail.name} ended as ${State}. ${StateChangeReason}`,
      );
    }
    if (scanned > trail.scanLimitBytes) {
      throw new ServiceUnavailableError(
        `The Athena query of the trail ${trail.name} read more than ${trail.scanLimitBytes} bytes and was stopped. Choose a shorter range, an account and a region, or raise scanLimitBytes in cloudTrail.athena`,
      );
    }
    await setTimeout(delay, undefined, { signal });
    delay = Math.min(delay * 1.5, MAX_DELAY_MS);
  }
  throw new ServiceUnavailableError(
    `The Athena query of the trail ${trail.name} took longer than ${TIME_LIMIT_MS / 60_000} minutes and was stopped`,
  );
}

async function* readPages(run: AthenaRun, id: string) {
  let names: string[] | undefined;
  const pages = paginateGetQueryResults(
    { client: run.client, pageSize: PAGE_SIZE, stopOnSameToken: true },
    { QueryExecutionId: id },
    { abortSignal: run.signal },
  );
  for await (const { ResultSet, NextToken } of pages) {
    const values = (ResultSet?.Rows ?? []).map(({ Data = [] }) =>
      Data.map(({ VarCharValue }) => VarCharValue ?? ''),
    );
    // the first row of the first page holds the names of the columns
    const known = names ?? values.shift() ?? [];
    names = known;
    const rows = values.map(row =>
      Object.fromEntries(row.map((value, index) => [known[index], value])),
    );
    yield { rows, isLast: !NextToken };
  }
}

/**
 * Runs a query to its end. One that is given up, for whatever reason, is
 * stopped: AWS bills what it reads.
 *
 * @throws ServiceUnavailableError when it fails, takes too long or reads too much
 */
export async function runAthenaQuery(
  run: AthenaRun,
  query: AthenaQuery,
): Promise<{ scannedBytes: number; pages: AsyncIterable<AthenaPage> }> {
  const id = await start(run, query);
  try {
    const scannedBytes = await wait(run, id);
    return { scannedBytes, pages: readPages(run, id) };
  } catch (error) {
    // one that has ended already cannot be stopped, and need not be
    await run.client
      .send(new StopQueryExecutionCommand({ QueryExecutionId: id }))
      .catch(() => {});
    throw error;
  }
}
