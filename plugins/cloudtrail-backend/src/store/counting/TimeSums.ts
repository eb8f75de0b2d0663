import type { Knex } from 'knex';
import type { Conditions } from '../query/Conditions';
import { isImpossible } from '../query/pairs';
import { join, plain, runSum, type Sql, sql } from '../sql';
import { findLevel, type Level, listUnits, toCounted } from './levels';
import { selectPart } from './parts';
import {
  DAY_MS,
  HOUR_MS,
  type RangePart,
  splitRange,
  toStart,
  type Unit,
} from './units';

export type Bucket = 'hour' | 'day';

/** How many events of a class a bucket has; the class is a sum of `SHAPE_CLASS`. */
export type BucketSum = { time: number; class: number; count: number };

type Row = { bucket: number | string; class: number; count: number | string };

/** The bucket that a row belongs to, by what the table is counted by. */
const buckets: Record<Bucket, Partial<Record<Unit | 'event', Sql>>> = {
  hour: { hour: plain('hour'), event: plain(`time / ${HOUR_MS}`) },
  day: {
    hour: plain('hour / 24'),
    day: plain('day'),
    event: plain(`time / ${DAY_MS}`),
  },
};

/** Exact sums by hour or day. */
export class TimeSums {
  constructor(private readonly db: Knex) {}

  async read(conditions: Conditions, bucket: Bucket): Promise<BucketSum[]> {
    const level = findLevel(conditions);
    const units = listUnits(level).filter(unit => buckets[bucket][unit]);
    const parts = splitRange(conditions.from, conditions.to, units, Date.now());
    if (isImpossible(conditions) || parts.length === 0) return [];
    const selected = parts.map(part =>
      this.select(conditions, bucket, part, level),
    );
    const rows = await runSum<Row>(
      this.db,
      sql`SELECT bucket, class, sum(count) AS count
        FROM (${join(selected, ' UNION ALL ')}) parts
        GROUP BY bucket, class HAVING sum(count) <> 0 ORDER BY bucket`,
    );
    return rows.map(row => ({
      time: toStart(bucket, Number(row.bucket)),
      class: row.class,
      count: Number(row.count),
    }));
  }

  private select(
    conditions: Conditions,
    bucket: Bucket,
    part: RangePart,
    level: Level,
  ): Sql {
    const time = buckets[bucket][part.unit ?? 'event'] ?? plain('NULL');
    const [dictionary, key] =
      toCounted(level, part.unit) === 'group'
        ? [plain('activity_groups'), plain('group_id')]
        : [plain('activity_shapes'), plain('shape_id')];
    const rows = selectPart(
      this.db,
      conditions,
      part,
      level,
      sql`${time} AS bucket, ${key} AS key_id`,
    );
    return sql`SELECT rows.bucket, named.class, rows.count FROM (${rows}) rows
      JOIN ${dictionary} named ON named.id = rows.key_id`;
  }
}
