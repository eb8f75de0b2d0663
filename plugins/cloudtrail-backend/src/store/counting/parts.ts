import type { Knex } from 'knex';
import type { Conditions } from '../query/Conditions';
import { isOneOfMany, selectPairs, simplify } from '../query/pairs';
import { and, plain, type Sql, sql } from '../sql';
import { getTable, type Level, listUnits, toCounted } from './levels';
import { type RangePart, splitRange } from './units';

function selectGroups(
  db: Knex,
  conditions: Conditions,
  level: Level,
): Sql[] | undefined {
  if (level === 'group' && conditions.groups) {
    return [isOneOfMany(db, 'group_id', conditions.groups)];
  }
  if (level === 'person' && conditions.places) {
    // words narrow the shapes as well
    return simplify(conditions).shapes
      ? [isOneOfMany(db, 'group_id', conditions.places)]
      : [];
  }
  return undefined;
}

/**
 * Rows of the counts, and of the events where a range ends within a bucket:
 * the columns that are asked for, and `count`, which is negative where it was
 * counted too much.
 */
export function selectPart(
  db: Knex,
  conditions: Conditions,
  part: RangePart,
  level: Level,
  selected: Sql,
): Sql {
  const { unit, from, to, sign } = part;
  const column = plain(unit ?? 'time');
  const counted = toCounted(level, unit);
  const isIn =
    (unit && selectGroups(db, conditions, counted)) ??
    selectPairs(db, conditions, unit ? 'index' : 'filter');
  const count = `${sign === 1 ? '' : '-'}${unit ? 'count' : '1'} AS count`;
  return sql`SELECT ${selected}, ${plain(count)}
    FROM ${unit ? getTable(counted, unit) : plain('activity_events')}
    WHERE ${and([sql`${column} >= ${from} AND ${column} < ${to}`, ...isIn])}`;
}

/** A range in all the parts that are counted, and the rest. */
export const splitByLevel = (conditions: Conditions, level: Level) =>
  splitRange(conditions.from, conditions.to, listUnits(level), Date.now());
