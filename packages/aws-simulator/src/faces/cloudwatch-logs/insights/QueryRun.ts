import type { LogGroup } from '../../../world/logs/types';
import { MINUTE_MS, toMinute } from '../../../world/time';
import { LogRecord } from './LogRecord';
import type { InsightsQuery } from './parseQuery';
import { formatRows, type ResultRow } from './formatRows';

export type QueryStatistics = {
  recordsMatched: number;
  recordsScanned: number;
  bytesScanned: number;
};

const MAX_RESULTS = 10_000;

/**
 * A query under way. It scans from the newest minute to the oldest, as far as
 * it is told to, so that it can be watched and stopped in between.
 */
export class QueryRun {
  readonly statistics: QueryStatistics = {
    recordsMatched: 0,
    recordsScanned: 0,
    bytesScanned: 0,
  };
  readonly #query: InsightsQuery;
  readonly #groups: ReadonlyArray<LogGroup>;
  readonly #range: { from: number; until: number };
  readonly #limit: number;
  readonly #matched: LogRecord[] = [];
  #nextMinute: number;

  constructor(
    query: InsightsQuery,
    groups: ReadonlyArray<LogGroup>,
    range: { from: number; until: number },
    limit = MAX_RESULTS,
  ) {
    this.#query = query;
    this.#groups = groups;
    this.#range = range;
    this.#limit = Math.min(query.limit ?? limit, MAX_RESULTS);
    this.#nextMinute = toMinute(range.until);
  }

  get groupCount(): number {
    return this.#groups.length;
  }

  get minutes(): number {
    return toMinute(this.#range.until) - toMinute(this.#range.from) + 1;
  }

  /** Scans until this share of the range is done; returns the bytes it took. */
  advance(share: number): number {
    const before = this.statistics.bytesScanned;
    const last = Math.max(
      toMinute(this.#range.from),
      toMinute(this.#range.until) - Math.ceil(share * this.minutes) + 1,
    );
    for (; this.#nextMinute >= last; this.#nextMinute--) {
      const isFull = this.#isFull();
      for (const group of this.#groups) {
        const matched = this.#scan(group, this.#nextMinute);
        this.#matched.push(...(isFull ? [] : matched));
      }
    }
    return this.statistics.bytesScanned - before;
  }

  rows(): ResultRow[] {
    return formatRows(this.#query, this.#matched, this.#limit);
  }

  #scan(group: LogGroup, minute: number): LogRecord[] {
    const { from, until } = this.#range;
    const lines = group.lines(minute);
    const inRange = lines.filter(
      ({ timestamp }) => timestamp >= from && timestamp <= until,
    );
    if (inRange.length === 0) {
      return [];
    }
    const matched = inRange
      .map(line => new LogRecord(group, line))
      .filter(record => this.#query.filters.every(matches => matches(record)));
    this.statistics.recordsScanned += inRange.length;
    this.statistics.recordsMatched += matched.length;
    this.statistics.bytesScanned += Math.round(
      (group.bytes(minute) * inRange.length) / lines.length,
    );
    return matched;
  }

  /** Scanned from the new to the old: once full, the older ones cannot win. */
  #isFull(): boolean {
    const { stats, sort } = this.#query;
    const isNewestFirst =
      !stats && (!sort || (sort.field === '@timestamp' && sort.descending));
    return isNewestFirst && this.#matched.length >= this.#limit;
  }
}

/** First and last instant that a query can look at, in epoch milliseconds. */
export function clipRange(
  startSeconds: number,
  endSeconds: number,
  now: number,
): { from: number; until: number } {
  const retained = now - 30 * 24 * 60 * MINUTE_MS;
  return {
    from: Math.max(startSeconds * 1000, retained),
    until: Math.min(endSeconds * 1000 + 999, now),
  };
}
