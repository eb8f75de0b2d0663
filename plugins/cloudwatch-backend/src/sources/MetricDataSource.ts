import {
  CloudWatchClient,
  MetricDataQuery,
  MetricDataResult,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  AwsClientsService,
  collectPages,
  ReadLifetime,
  SharedAnswer,
  SharedReads,
} from '@hangar/plugin-aws-node';
import { readLifetimes } from '../readLifetimes';
import { chunkMetricQueries } from './chunkMetricQueries';
import { MetricQuery, toMetricDataQueries } from './MetricQuery';
import { mergeMetricResults, MetricResult } from './MetricResult';
import { ReadWindow, resolveReadWindow, toWindowKey } from './ReadWindow';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const MAX_DATAPOINTS = 100_800;

export type MetricData = {
  /** ISO 8601 UTC. */
  from: string;
  to: string;
  /** One for each query, in its order. */
  results: MetricResult[];
};

/** Reads metrics with as few GetMetricData requests as AWS allows. */
export class MetricDataSource {
  constructor(
    private readonly clients: AwsClientsService,
    private readonly reads: SharedReads,
    private readonly now: () => Date,
  ) {}

  /** All queries of one account and region at once. */
  async getMetricData(
    scope: AwsScope,
    queries: MetricQuery[],
    window: ReadWindow,
  ): Promise<SharedAnswer<MetricData>> {
    const lifetime: ReadLifetime = window.live
      ? readLifetimes.liveMetrics
      : readLifetimes.pastMetrics;
    return this.reads.read({
      scope,
      operation: 'CloudWatch.GetMetricData',
      input: { window: toWindowKey(window), queries },
      lifetime,
      load: () => this.load(scope, queries, window),
    });
  }

  private async load(
    scope: AwsScope,
    queries: MetricQuery[],
    window: ReadWindow,
  ): Promise<MetricData> {
    const client = await this.clients.getClient(CloudWatchClient, scope);
    const { from, to } = resolveReadWindow(window, this.now());
    const points = (to.getTime() - from.getTime()) / 1000 / window.period;
    const chunks = chunkMetricQueries(queries, points);
    const results = await Promise.all(
      chunks.map(chunk =>
        this.loadChunk(client, { chunk, from, to, period: window.period }),
      ),
    );
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      results: results.flat(),
    };
  }

  private async loadChunk(
    client: CloudWatchClient,
    request: { chunk: MetricQuery[]; from: Date; to: Date; period: number },
  ): Promise<MetricResult[]> {
    const { chunk, from, to, period } = request;
    const queries = chunk.map((query, index) =>
      toMetricDataQueries(query, { id: `q${index}`, period }),
    );
    const pages = await collectPages(
      paginateGetMetricData(
        { client, stopOnSameToken: true },
        {
          MetricDataQueries: queries.flat() satisfies MetricDataQuery[],
          StartTime: from,
          EndTime: to,
          ScanBy: 'TimestampAscending',
          MaxDatapoints: MAX_DATAPOINTS,
        },
      ),
      page => [page],
    );
    const parts = new Map<string, MetricDataResult[]>();
    for (const part of pages.items.flatMap(p => p.MetricDataResults ?? [])) {
      const id = part.Id ?? '';
      parts.set(id, [...(parts.get(id) ?? []), part]);
    }
    // said of the whole request, so it concerns each of its metrics
    const messages = pages.items
      .flatMap(page => page.Messages ?? [])
      .map(message => message.Value ?? message.Code ?? '');
    return chunk.map((_query, index) =>
      mergeMetricResults(parts.get(`q${index}`) ?? [], {
        messages,
        truncated: pages.truncated,
      }),
    );
  }
}
