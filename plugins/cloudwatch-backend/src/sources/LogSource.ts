import {
  CloudWatchLogsClient,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  AwsClientsService,
  SharedAnswer,
  SharedReads,
} from '@hangar/plugin-aws-node';
import PQueue from 'p-queue';
import { readLifetimes } from '../readLifetimes';
import { createLogQueryString } from './logQueryString';
import { LogQueryResult, runLogQuery } from './runLogQuery';
import { ReadWindow, resolveReadWindow, toWindowKey } from './ReadWindow';

/**
 * AWS runs at most 100 Logs Insights queries at once in an account and region;
 * people and dashboards need most of them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 */
const MAX_CONCURRENT_QUERIES = 30;

export type LogSearch = {
  /** Names of at most 50 log groups. */
  logGroups: string[];
  window: ReadWindow;
  /** Plain text that a message must contain. */
  text: string;
  errorsOnly: boolean;
  limit: number;
  /** The search is stopped when it has read more. */
  scanLimitBytes: number;
};

/** Searches logs with CloudWatch Logs Insights. */
export class LogSource {
  private readonly queues = new Map<string, PQueue>();

  constructor(
    private readonly clients: AwsClientsService,
    private readonly reads: SharedReads,
    private readonly now: () => Date,
  ) {}

  /**
   * The same search by several people is one query. It is stopped when all of
   * them have left.
   */
  async search(
    scope: AwsScope,
    search: LogSearch,
    signal: AbortSignal | undefined,
  ): Promise<SharedAnswer<LogQueryResult>> {
    const { window, ...input } = search;
    return this.reads.read<LogQueryResult>({
      scope,
      operation: 'CloudWatch Logs.StartQuery',
      input: { ...input, window: toWindowKey(window) },
      lifetime: readLifetimes.logs,
      load: abandoned =>
        this.getQueue(scope).add(() => this.run(scope, search, abandoned), {
          signal: abandoned,
        }),
      signal,
    });
  }

  private getQueue({ accountId, region }: AwsScope): PQueue {
    const key = `${accountId}/${region}`;
    let queue = this.queues.get(key);
    if (!queue) {
      queue = new PQueue({ concurrency: MAX_CONCURRENT_QUERIES });
      this.queues.set(key, queue);
    }
    return queue;
  }

  private async run(
    scope: AwsScope,
    search: LogSearch,
    signal: AbortSignal,
  ): Promise<LogQueryResult> {
    const client = await this.clients.getClient(CloudWatchLogsClient, scope);
    const { from, to } = resolveReadWindow(search.window, this.now());
    const { queryId } = await client.send(
      new StartQueryCommand({
        logGroupNames: search.logGroups,
        startTime: from.getTime() / 1000,
        // the end is inclusive
        endTime: to.getTime() / 1000 - 1,
        queryString: createLogQueryString(search),
        limit: search.limit,
      }),
    );
    return runLogQuery(client, {
      queryId: queryId ?? '',
      scanLimitBytes: search.scanLimitBytes,
      signal,
    });
  }
}
