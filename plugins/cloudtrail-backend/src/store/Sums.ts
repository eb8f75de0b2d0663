import type { Knex } from 'knex';
import type { Conditions } from './conditions';
import { countTables } from './counts';
import { isImpossible, needsPrincipal, selectPairs } from './pairs';
import { and, join, plain, run, type Sql, sql } from './sql';
import {
  DAY_MS,
  HOUR_MS,
  type RangePart,
  splitRange,
  toIndex,
  toStart,
  type Unit,
} from './units';

type Column = 'shape_id' | 'principal_id';
type Bucket = 'hour' | 'day';

/** How many events of a class a bucket has; the class is a sum of `SHAPE_CLASS`. */
export type BucketSum = { time: number; class: number; count: number };

/** The bucket that a row of a table belongs to. */
const buckets: Record<Bucket, Record<'hour' | 'day' | 'event', Sql>> = {
  hour: {
    hour: plain('hour'),
    day: plain('NULL'),
    event: plain(`time / ${HOUR_MS}`),
  },
  day: {
    hour: plain('hour / 24'),
    day: plain('day'),
    event: plain(`time / ${DAY_MS}`),
  },
};

/** Exact sums over any range, from what was counted while adding; only the ends of a range are looked up in the events. */
export class Sums {
  constructor(private readonly db: Knex) {}

  async count(conditions: Conditions): Promise<number> {
    const parts = this.selectParts(conditions, [], this.listUnits(conditions));
    if (parts.length === 0) return 0;
    const [{ count }] = await run<{ count: number | string | null }>(
      this.db,
      sql`SELECT sum(count) AS count FROM (${join(parts, ' UNION ALL ')}) parts`,
    );
    return Number(count ?? 0);
  }

  /** No fewer than there are, without looking at the ends of the range. */
  async countRoughly(conditions: Conditions): Promise<number> {
    if (isImpossible(conditions)) return 0;
    const table = needsPrincipal(conditions)
      ? 'activity_months'
      : 'activity_shape_months';
    const [{ count }] = await run<{ count: number | string | null }>(
      this.db,
      sql`SELECT sum(count) AS count FROM ${plain(table)}
        WHERE month >= ${toIndex('month', conditions.from)}
        AND month <= ${toIndex('month', conditions.to)}
        AND ${and(selectPairs(this.db, conditions, 'index'))}`,
    );
    return Number(count ?? 0);
  }

  /** By the number of the shape, or of the principal. */
  async countBy(
    conditions: Conditions,
    column: Column,
  ): Promise<Map<number, number>> {
    const isByPrincipal = column === 'principal_id';
    const parts = this.selectParts(
      conditions,
      [plain(column)],
      this.listUnits(conditions, isByPrincipal),
      isByPrincipal,
    );
    if (parts.length === 0) return new Map();
    const rows = await run<{ id: number; count: number | string }>(
      this.db,
      sql`SELECT ${plain(column)} AS id, sum(count) AS count
        FROM (${join(parts, ' UNION ALL ')}) parts GROUP BY ${plain(column)}`,
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  async countByTime(
    conditions: Conditions,
    bucket: Bucket,
  ): Promise<BucketSum[]> {
    const finest: Unit[] = needsPrincipal(conditions) ? [] : ['hour'];
    const units: Unit[] = bucket === 'day' ? ['day', ...finest] : finest;
    const parts = this.selectParts(
      conditions,
      [plain('bucket'), plain('shape_id')],
      units,
      false,
      bucket,
    );
    if (parts.length === 0) return [];
    const rows = await run<{
      bucket: number | string;
      class: number;
      count: number | string;
    }>(
      this.db,
      sql`SELECT bucket, s.class AS class, sum(count) AS count
        FROM (${join(parts, ' UNION ALL ')}) parts
        JOIN activity_shapes s ON s.id = parts.shape_id
        GROUP BY bucket, s.class ORDER BY bucket`,
    );
    return rows.map(row => ({
      time: toStart(bucket, Number(row.bucket)),
      class: row.class,
      count: Number(row.count),
    }));
  }

  private listUnits(conditions: Conditions, isByPrincipal = false): Unit[] {
    return isByPrincipal || needsPrincipal(conditions)
      ? ['month', 'day']
      : ['month', 'day', 'hour'];
  }

  private selectParts(
    conditions: Conditions,
    columns: Sql[],
    units: Unit[],
    isByPrincipal = false,
    bucket?: Bucket,
  ): Sql[] {
    if (isImpossible(conditions)) return [];
    const byPrincipal = isByPrincipal || needsPrincipal(conditions);
    return splitRange(conditions.from, conditions.to, units).map(part => {
      const { table, range, time } = toSource(part, byPrincipal, bucket);
      const selected = columns.map(column =>
        column.text === 'bucket' ? sql`${time} AS bucket` : column,
      );
      const pairs = selectPairs(
        this.db,
        conditions,
        part.unit ? 'index' : 'filter',
      );
      const count = part.unit ? plain('count') : plain('1 AS count');
      return sql`SELECT ${join([...selected, count], ', ')} FROM ${table}
        WHERE ${and([range, ...pairs])}`;
    });
  }
}

/** Where a part of a range is counted. */
function toSource(part: RangePart, byPrincipal: boolean, bucket?: Bucket) {
  const { unit, from, to } = part;
  const column = plain(unit ?? 'time');
  const name = countTables.find(
    table => table.unit === unit && table.isByPrincipal === byPrincipal,
  )?.name;
  const source = unit === 'month' ? undefined : (unit ?? 'event');
  return {
    table: plain(name ?? 'activity_events'),
    range: sql`${column} >= ${from} AND ${column} < ${to}`,
    time: bucket && source ? buckets[bucket][source] : plain('NULL'),
  };
}
