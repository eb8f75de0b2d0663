import type { Knex } from 'knex';
import { findShapeLevel, getTable } from '../counting/levels';
import { DAY_MS, toIndex, toStart } from '../counting/units';
import type { Conditions } from '../query/Conditions';
import { isImpossible, selectPairs } from '../query/pairs';
import { and, isOneOf, isSqlite, plain, run, type Sql, sql } from '../sql';
import type { EventPosition } from '../types';
import { isBetween, type SlimRow, toPosition } from './positions';

/** Days that are looked at for the newest events, more and more of them. */
const WINDOWS = [2, 16, 128, Infinity];
/** From so many events a day on they are found by walking back in time. */
const DENSE = 500;

const COLUMNS = plain('id, time, shape_id, principal_id');

/** The newest events by what happened and who did it. */
export class PairList {
  constructor(private readonly db: Knex) {}

  async list(
    conditions: Conditions,
    limit: number,
    after?: EventPosition,
  ): Promise<SlimRow[]> {
    if (isImpossible(conditions)) return [];
    const to = Math.min(conditions.to, after ? after.time + 1 : Infinity);
    const { since, isDense } = await this.findStart(conditions, to, limit);
    const time = isBetween(since, conditions.to, after);
    return isDense
      ? this.walk(conditions, time, limit)
      : this.probe(conditions, time, limit, { since, to });
  }

  /** All of them, so many at a time. */
  async *read(
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<SlimRow[]> {
    let position = after;
    for (;;) {
      const rows = await this.list(conditions, batch, position);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      position = toPosition(last);
    }
  }

  /**
   * From when on there are enough events for sure. The last day is not counted,
   * since only a part of it is wanted.
   */
  private async findStart(conditions: Conditions, to: number, limit: number) {
    const { from } = conditions;
    const end = toIndex('day', to);
    const first = toIndex('day', from + DAY_MS - 1);
    const pairs = and(selectPairs(this.db, conditions, 'index'));
    const table = getTable(findShapeLevel(conditions), 'day');
    let found = 0;
    let later = end;
    for (const days of WINDOWS) {
      const start = Math.max(first, end - days);
      if (start >= later) continue;
      const rows = await run<{ day: number; count: number | string }>(
        this.db,
        sql`SELECT day, sum(count) AS count FROM ${table}
          WHERE day >= ${start} AND day < ${later} AND ${pairs}
          GROUP BY day ORDER BY day DESC`,
      );
      for (const { day, count } of rows) {
        found += Number(count);
        if (found >= limit) {
          return {
            since: toStart('day', day),
            isDense: found / (end - day) >= DENSE,
          };
        }
      }
      later = start;
    }
    // a range without a whole day is short enough to be read in any case
    const isDense = first >= end && (await this.isDense(conditions, to));
    return { since: from, isDense };
  }

  /** Whether the days that a short range lies in have many. */
  private async isDense(conditions: Conditions, to: number) {
    const days = new Set(
      [conditions.from, to].map(time => toIndex('day', time)),
    );
    const [{ count }] = await run<{ count: number | string | null }>(
      this.db,
      sql`SELECT sum(count) AS count
        FROM ${getTable(findShapeLevel(conditions), 'day')}
        WHERE ${isOneOf(this.db, plain('day'), days)}
        AND ${and(selectPairs(this.db, conditions, 'index'))}`,
    );
    return Number(count ?? 0) >= DENSE * days.size;
  }

  /** Reads all events back in time and leaves out what is not meant. */
  private walk(conditions: Conditions, time: Sql, limit: number) {
    return run<SlimRow>(
      this.db,
      sql`SELECT ${COLUMNS} FROM activity_events
        WHERE ${time} AND ${and(selectPairs(this.db, conditions, 'filter'))}
        ORDER BY time DESC, id DESC LIMIT ${limit}`,
    );
  }

  /** Reads only what the counts of the days say there is. */
  private probe(
    conditions: Conditions,
    time: Sql,
    limit: number,
    range: { since: number; to: number },
  ) {
    const days = sql`SELECT day, shape_id, principal_id FROM activity_days
      WHERE day >= ${toIndex('day', range.since)} AND day <= ${toIndex('day', range.to)}
      AND ${and(selectPairs(this.db, conditions, 'index'))}`;
    const own = sql`e.shape_id = d.shape_id AND e.principal_id = d.principal_id
      AND e.time >= CAST(d.day AS bigint) * ${plain(`${DAY_MS}`)}
      AND e.time < (CAST(d.day AS bigint) + 1) * ${plain(`${DAY_MS}`)}`;
    const columns = plain('e.id, e.time, e.shape_id, e.principal_id');
    const last = sql`ORDER BY time DESC, id DESC LIMIT ${limit}`;
    // the order of the tables is not left to a guess: there are few days, and millions of events
    return run<SlimRow>(
      this.db,
      isSqlite(this.db)
        ? sql`SELECT ${columns} FROM (${days}) d CROSS JOIN activity_events e
            WHERE ${own} AND ${time} ${last}`
        : sql`SELECT e.* FROM (${days}) d CROSS JOIN LATERAL (
              SELECT ${columns} FROM activity_events e WHERE ${own} AND ${time} ${last}
            ) e ${last}`,
    );
  }
}
