import type { Knex } from 'knex';
import type { Clause, Conditions } from './conditions';
import { isOneOf, or, plain, type Sql } from './sql';

export type PairConditions = Pick<
  Conditions,
  'shapes' | 'principals' | 'pairs'
>;

/** Nothing can meet the conditions. */
export function isImpossible({ shapes, principals, pairs }: PairConditions) {
  return (
    shapes?.size === 0 ||
    principals?.size === 0 ||
    pairs.some(clause => clause.shapes.size + clause.principals.size === 0)
  );
}

/** Whether it matters who made a request. */
export const needsPrincipal = ({ principals, pairs }: PairConditions) =>
  principals !== undefined || pairs.some(clause => clause.principals.size > 0);

function toSql(db: Knex, clause: Clause): Sql {
  return or([
    ...(clause.shapes.size > 0
      ? [isOneOf(db, plain('shape_id'), clause.shapes)]
      : []),
    ...(clause.principals.size > 0
      ? [isOneOf(db, plain('principal_id'), clause.principals)]
      : []),
  ]);
}

/** The conditions on the columns `shape_id` and `principal_id`. */
export function selectPairs(db: Knex, conditions: PairConditions): Sql[] {
  const { shapes, principals, pairs } = conditions;
  return [
    ...(shapes ? [isOneOf(db, plain('shape_id'), shapes)] : []),
    ...(principals ? [isOneOf(db, plain('principal_id'), principals)] : []),
    ...pairs.map(clause => toSql(db, clause)),
  ];
}

/** The same of an event that has been read. */
export function hasPair(
  { shapes, principals, pairs }: PairConditions,
  row: { shape_id: number; principal_id: number },
): boolean {
  return (
    (shapes?.has(row.shape_id) ?? true) &&
    (principals?.has(row.principal_id) ?? true) &&
    pairs.every(
      clause =>
        clause.shapes.has(row.shape_id) ||
        clause.principals.has(row.principal_id),
    )
  );
}
