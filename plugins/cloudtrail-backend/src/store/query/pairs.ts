import type { Knex } from 'knex';
import type { Conditions } from './Conditions';
import { isOneOf, or, plain, type Sql } from '../sql';

/** The conditions on what happened and who did it. */
export type PairConditions = Pick<
  Conditions,
  'shapes' | 'principals' | 'pairs'
>;

const intersect = (a: Set<number> | undefined, b: Set<number>): Set<number> =>
  a ? new Set([...a].filter(id => b.has(id))) : b;

/** Alternatives of one kind only narrow that kind further. */
export function simplify(conditions: PairConditions): PairConditions {
  let { shapes, principals } = conditions;
  const pairs = conditions.pairs.filter(clause => {
    if (clause.principals.size === 0) {
      shapes = intersect(shapes, clause.shapes);
    } else if (clause.shapes.size === 0) {
      principals = intersect(principals, clause.principals);
    } else {
      return true;
    }
    return false;
  });
  return { shapes, principals, pairs };
}

/** Nothing can meet the conditions. */
export function isImpossible(conditions: PairConditions) {
  const { shapes, principals, pairs } = simplify(conditions);
  return (
    shapes?.size === 0 ||
    principals?.size === 0 ||
    pairs.some(clause => clause.shapes.size + clause.principals.size === 0)
  );
}

/** Whether it matters who made a request. */
export const needsPrincipal = ({ principals, pairs }: PairConditions) =>
  principals !== undefined || pairs.some(clause => clause.principals.size > 0);

/** More numbers than an index is asked for: it is quicker to compare them with what is read anyway. */
const MANY = 200;

/** As `isOneOf`, by an index only where there are few. */
export function isOneOfMany(
  db: Knex,
  column: 'shape_id' | 'principal_id' | 'group_id',
  ids: Set<number>,
  use: 'index' | 'filter' = 'index',
): Sql {
  // a plus takes a column from the indexes, in both databases
  const isIndexed = use === 'index' && ids.size <= MANY;
  return isOneOf(db, plain(isIndexed ? column : `+${column}`), ids);
}

/**
 * The conditions on the columns `shape_id` and `principal_id`. As filters of
 * what is found otherwise, shapes are kept from choosing another index.
 */
export function selectPairs(
  db: Knex,
  conditions: PairConditions,
  use: 'index' | 'filter',
): Sql[] {
  const { shapes, principals, pairs } = simplify(conditions);
  const isShape = (ids: Set<number>) => isOneOfMany(db, 'shape_id', ids, use);
  const isPrincipal = (ids: Set<number>) =>
    isOneOfMany(db, 'principal_id', ids);
  return [
    ...(shapes ? [isShape(shapes)] : []),
    ...(principals ? [isPrincipal(principals)] : []),
    ...pairs.map(clause =>
      or([
        ...(clause.shapes.size > 0 ? [isShape(clause.shapes)] : []),
        ...(clause.principals.size > 0 ? [isPrincipal(clause.principals)] : []),
      ]),
    ),
  ];
}
