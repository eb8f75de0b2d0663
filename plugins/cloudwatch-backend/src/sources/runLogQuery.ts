import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  GetQueryResultsCommandOutput,
  ResultField,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ServiceUnavailableError } from '@backstage/errors';
import type { LogEvent, LogsResponse } from '@hangar/plugin-cloudwatch-common';
import { setTimeout } from 'node:timers/promises';

const TIME_LIMIT_MS = 30_000;
const FIRST_DELAY_MS = 150;
const MAX_DELAY_MS = 2_000;

export type LogQueryResult = {
  items: LogEvent[];
  statistics: LogsResponse['statistics'];
  stoppedAtScanLimit: boolean;
};

type QueryRun = {
  queryId: string;
  scanLimitBytes: number;
  /** Fires when nobody waits for the result any more. */
  signal: AbortSignal;
};

function toLogEvent(fields: ResultField[]): LogEvent {
  const values = new Map(fields.map(({ field, value }) => [field, value]));
  const timestamp = values.get('@timestamp') ?? '1970-01-01 00:00:00.000';
  const log = values.get('@log') ?? '';
  return {
    // Logs Insights writes UTC as "2026-11-20 03:00:00.000"
    time: new Date(`${timestamp.replace(' ', 'T')}Z`).toISOString(),
    message: values.get('@message') ?? '',
    // "<account>:<log group>"
    logGroup: log.slice(log.indexOf(':') + 1),
    logStream: values.get('@logStream') ?? '',
  };
}

function toResult(
  answer: GetQueryResultsCommandOutput,
  stoppedAtScanLimit: boolean,
): LogQueryResult {
  const { bytesScanned, recordsMatched, recordsScanned } =
    answer.statistics ?? {};
  return {
    items: (answer.results ?? []).map(toLogEvent),
    statistics: {
      bytesScanned: bytesScanned ?? 0,
      recordsMatched: recordsMatched ?? 0,
      recordsScanned: recordsScanned ?? 0,
    },
    stoppedAtScanLimit,
  };
}

async function stop(client: CloudWatchLogsClient, queryId: string) {
  // a query that ended meanwhile cannot be stopped, and need not be
  await client.send(new StopQueryCommand({ queryId })).catch(() => {});
}

async function poll(
  client: CloudWatchLogsClient,
  run: QueryRun,
): Promise<LogQueryResult> {
  const { queryId, scanLimitBytes, signal } = run;
  const deadline = performance.now() + TIME_LIMIT_MS;
  const getResults = () => client.send(new GetQueryResultsCommand({ queryId }));

  for (let delay = FIRST_DELAY_MS; performance.now() < deadline;) {
    const answer = await getResults();
    if (answer.status === 'Complete') {
      return toResult(answer, false);
    }
    if (answer.status !== 'Running' && answer.status !== 'Scheduled') {
      throw new ServiceUnavailableError(
        `The log search ended as "${answer.status}" in AWS. Try again, or choose a shorter range`,
      );
    }
    if ((answer.statistics?.bytesScanned ?? 0) > scanLimitBytes) {
      await stop(client, queryId);
      return toResult(await getResults(), true);
    }
    await setTimeout(delay, undefined, { signal });
    delay = Math.min(delay * 1.5, MAX_DELAY_MS);
  }
  throw new ServiceUnavailableError(
    `The log search took longer than ${TIME_LIMIT_MS / 1000} seconds and was stopped. Choose a shorter range`,
  );
}

/**
 * Waits for the result of a Logs Insights query. A query that is not waited for
 * to its end, for whatever reason, is stopped: AWS bills what it reads.
 *
 * @throws ServiceUnavailableError when it takes too long or AWS gives it up
 */
export async function runLogQuery(
  client: CloudWatchLogsClient,
  run: QueryRun,
): Promise<LogQueryResult> {
  try {
    return await poll(client, run);
  } catch (error) {
    await stop(client, run.queryId);
    throw error;
  }
}
