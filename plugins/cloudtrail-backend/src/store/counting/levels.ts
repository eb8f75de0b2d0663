import type { Conditions } from '../query/Conditions';
import { needsPrincipal } from '../query/pairs';
import { plain, type Sql } from '../sql';
import { countTables } from './countTables';
import type { Unit } from './units';

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

/** The buckets that a level is counted in, the coarse ones first. */
export const listUnits = (level: Level): Unit[] => units[level];

/** The table that has the counts. */
export function getTable(level: Level, unit: Unit): Sql {
  const table = countTables.find(
    one => one.unit === unit && one.columns.join() === columns[level],
  );
  if (!table) throw new Error(`Nothing is counted by ${unit} and ${level}`);
  return plain(table.name);
}
