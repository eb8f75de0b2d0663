import {
  type AthenaQuery,
  type AwsClientsService,
  runAthenaQuery,
} from '@hangar/plugin-aws-node';
import PQueue from 'p-queue';
import type { AthenaTrailConfig } from '../../config';
import type { ActivityRecord } from '../../store';
import type { ActivitySource, SourcePage } from '../ActivitySource';
import {
  buildSearchQuery,
  buildStretchQuery,
  type TrailSearch,
} from './buildTrailQueries';
import { toTrailRecord } from './toTrailRecord';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** People's searches need some of what Athena runs at a time too. */
const MAX_QUERIES = 4;
// a record has 256 KB at most: few enough for the memory of a small portal
const PAGE_SIZE = 250;

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

  private readonly queue = new PQueue({ concurrency: MAX_QUERIES });

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
    const release = await this.takeTurn();
    try {
      signal.throwIfAborted();
      const query = buildStretchQuery(this.trail, target, range);
      const pages = this.run(query, { signal });
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
    let scannedBytes = 0;
    const onScanned = (bytes: number) => {
      scannedBytes = bytes;
    };
    const query = buildSearchQuery(this.trail, search, limit + 1);
    const pages = this.run(query, { signal, onScanned });
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

  private run(
    query: AthenaQuery,
    options: { signal: AbortSignal; onScanned?: (bytes: number) => void },
  ) {
    return runAthenaQuery(
      {
        clients: this.clients,
        table: this.trail,
        title: `the trail ${this.trail.name}`,
        advice:
          'Choose a shorter range, an account and a region, or raise scanLimitBytes in cloudTrail.athena',
        pageSize: PAGE_SIZE,
        ...options,
      },
      query,
    );
  }

  /** @returns called once when the turn is over */
  private takeTurn(): Promise<() => void> {
    return new Promise(take => {
      void this.queue.add(() => new Promise<void>(take));
    });
  }
}
