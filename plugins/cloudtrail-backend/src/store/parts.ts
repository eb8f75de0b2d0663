import type { Knex } from 'knex';
import type { Conditions } from './conditions';
import { countTables } from './counts';
import { needsPrincipal, selectPairs } from './pairs';
import { and, isOneOf, plain, type Sql, sql } from './sql';
import { type RangePart, splitRange, type Unit } from './units';

/** What a table of counts is by. */
export type Level = 'group' | 'shape' | 'pair';

const keys: Record<Level, string> = {
  group: 'group_id',
  shape: 'shape_id',
  pair: 'shape_id,principal_id',
};

const units: Record<Level, Unit[]> = {
  group: ['month', 'day', 'hour'],
  shape: ['month', 'day', 'hour'],
  pair: ['month', 'day'],
};

/** The coarsest level that the conditions can be told on. */
export function findLevel(conditions: Conditions): Level {
  if (needsPrincipal(conditions)) return 'pair';
  return conditions.groups ? 'group' : 'shape';
}

/** What is counted by its shape, or by shape and principal. */
export const findShapeLevel = (conditions: Conditions): Level =>
  needsPrincipal(conditions) ? 'pair' : 'shape';

/** Hours of groups are not counted: there are as many as of shapes. */
export const toCounted = (level: Level, unit: Unit | null): Level =>
  level === 'group' && (unit === null || unit === 'hour') ? 'shape' : level;

export const listUnits = (level: Level): Unit[] => units[level];

export function getTable(level: Level, unit: Unit): Sql {
  const table = countTables.find(
    one => one.unit === unit && one.keys.join() === keys[level],
  );
  if (!table) throw new Error(`Nothing is counted by ${unit} and ${level}`);
  return plain(table.name);
}

/**
 * Rows of the counts, and of the events where a range ends within a bucket:
 * the columns that are asked for, and `count`.
 */
export function selectPart(
  db: Knex,
  conditions: Conditions,
  part: RangePart,
  level: Level,
  columns: Sql,
): Sql {
  const { unit, from, to } = part;
  const column = plain(unit ?? 'time');
  const counted = toCounted(level, unit);
  const isIn =
    counted === 'group' && conditions.groups
      ? [isOneOf(db, plain('+group_id'), conditions.groups)]
      : selectPairs(db, conditions, unit ? 'index' : 'filter');
  return sql`SELECT ${columns}, ${plain(unit ? 'count' : '1 AS count')}
    FROM ${unit ? getTable(counted, unit) : plain('activity_events')}
    WHERE ${and([sql`${column} >= ${from} AND ${column} < ${to}`, ...isIn])}`;
}

/** A range in all the parts that are counted, and the rest. */
export const splitByLevel = (conditions: Conditions, level: Level) =>
  splitRange(conditions.from, conditions.to, units[level]);
