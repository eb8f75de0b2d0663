import { AthenaClient } from '@aws-sdk/client-athena';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { AthenaTrailConfig } from '../../config';
import type { ActivityRecord } from '../../store';
import type { ActivitySource, SourcePage } from '../ActivitySource';
import {
  buildSearchQuery,
  buildStretchQuery,
  type TrailSearch,
} from './buildTrailQueries';
import { type AthenaRun, runAthenaQuery } from './runAthenaQuery';
import { toTrailRecord } from './toTrailRecord';
import { Turns } from './Turns';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** People's searches need some of what Athena runs at a time too. */
const MAX_QUERIES = 4;

/** What a search of a trail found. */
export type TrailSearchResult = {
  /** The newest first. */
  records: ActivityRecord[];
  /** There are more than were asked for. */
  isTruncated: boolean;
  /** What Athena has read; AWS bills by it. */
  scannedBytes: number;
};

/**
 * A trail in S3, by Athena: the history of many accounts, as far back as the
 * trail goes. One query reads a day of an account and region, because that is how its files lie.
 */
export class AthenaTrailSource implements ActivitySource {
  readonly type = 'athena';
  readonly reachMs = Infinity;
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
  readonly settleMs = 30 * MINUTE_MS;
  readonly refreshMs = 60 * MINUTE_MS;
  readonly sliceMs = DAY_MS;

  private readonly turns = new Turns(MAX_QUERIES);

  constructor(
    private readonly clients: AwsClientsService,
    readonly trail: AthenaTrailConfig,
  ) {}

  async *read(
    request: Parameters<ActivitySource['read']>[0],
  ): AsyncIterable<SourcePage> {
    const { target, signal } = request;
    // whole seconds: what is at `to` comes along
    const range = {
      from: Math.floor(request.from / 1000) * 1000,
      to: Math.floor(request.to / 1000) * 1000 + 1000,
    };
    const release = await this.turns.take();
    try {
      signal.throwIfAborted();
      const { pages } = await runAthenaQuery(
        await this.startRun(signal),
        buildStretchQuery(this.trail, target, range),
      );
      for await (const { rows, isLast } of pages) {
        const records = rows.map(toTrailRecord);
        const times = records.map(({ time }) => time);
        const oldest = times.length === 0 ? null : Math.min(...times);
        yield { records, oldest, isLast, askedAt: null };
      }
    } finally {
      release();
    }
  }

  /**
   * Looks for events on demand. What it reads costs money: the caller says how much it was.
   *
   * @throws ServiceUnavailableError when the query fails, takes too long or reads too much
   */
  async search(
    search: TrailSearch,
    options: { limit: number; signal: AbortSignal },
  ): Promise<TrailSearchResult> {
    const { limit, signal } = options;
    const { scannedBytes, pages } = await runAthenaQuery(
      await this.startRun(signal),
      buildSearchQuery(this.trail, search, limit + 1),
    );
    const records: ActivityRecord[] = [];
    for await (const { rows } of pages) {
      records.push(...rows.map(toTrailRecord));
    }
    return {
      records: records.slice(0, limit),
      isTruncated: records.length > limit,
      scannedBytes,
    };
  }

  private async startRun(signal: AbortSignal): Promise<AthenaRun> {
    const { accountId, region } = this.trail;
    const client = await this.clients.getClient(AthenaClient, {
      accountId,
      region,
    });
    return { client, trail: this.trail, signal };
  }
}
