import type { Knex } from 'knex';
import type { Conditions } from './conditions';
import { countTables } from './counts';
import { isOneOfMany, needsPrincipal, selectPairs } from './pairs';
import { and, plain, type Sql, sql } from './sql';
import { type RangePart, splitRange, type Unit } from './units';

/** What a table of counts is by. */
export type Level = 'group' | 'person' | 'shape' | 'pair';

const columns: Record<Level, string> = {
  group: 'group_id',
  person: 'group_id,principal_id',
  shape: 'shape_id',
  pair: 'shape_id,principal_id',
};

const units: Record<Level, Unit[]> = {
  group: ['month', 'day', 'hour'],
  person: ['month', 'day'],
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

/** What is counted by who did it. */
export const findPersonLevel = (conditions: Conditions): Level =>
  conditions.places && !needsPrincipal(conditions) ? 'person' : 'pair';

/** Hours of groups are not counted: there are as many as of shapes. */
export const toCounted = (level: Level, unit: Unit | null): Level =>
  level === 'group' && (unit === null || unit === 'hour') ? 'shape' : level;

export const listUnits = (level: Level): Unit[] => units[level];

export function getTable(level: Level, unit: Unit): Sql {
  const table = countTables.find(
    one => one.unit === unit && one.columns.join() === columns[level],
  );
  if (!table) throw new Error(`Nothing is counted by ${unit} and ${level}`);
  return plain(table.name);
}

function selectGroups(
  db: Knex,
  conditions: Conditions,
  level: Level,
): Sql[] | undefined {
  if (level === 'group' && conditions.groups) {
    return [isOneOfMany(db, 'group_id', conditions.groups)];
  }
  if (level === 'person' && conditions.places) {
    return conditions.shapes
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
  splitRange(conditions.from, conditions.to, units[level], Date.now());
