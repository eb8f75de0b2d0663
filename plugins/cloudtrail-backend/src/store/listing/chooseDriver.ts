import type { Knex } from 'knex';
import { Sums } from '../counting/Sums';
import type { Clause, Conditions } from '../query/Conditions';
import { join, run, sql } from '../sql';
import { isBetween } from './positions';
import { selectClause } from './selectClause';

/** Up to so many, it is quicker to look at what else they meet. */
export const FEW = 1_000;

/** The condition that says where events are found; few can be read at once. */
export type Driver = { clause: Clause; isFew: boolean };

/** How many events meet a condition, as far as that is few. */
async function measure(
  db: Knex,
  { from, to }: Conditions,
  clause: Clause,
): Promise<number> {
  const parts = selectClause(db, clause, isBetween(from, to)).map(
    part => sql`SELECT * FROM (${part} LIMIT ${FEW}) part`,
  );
  const [{ count }] = await run<{ count: number | string }>(
    db,
    sql`SELECT count(*) AS count FROM (${join(parts, ' UNION ALL ')}) parts`,
  );
  return Number(count);
}

/** Whether the counts say that few events have what happened and who did it. */
async function isNarrow(db: Knex, conditions: Conditions): Promise<boolean> {
  const { shapes, principals, pairs } = conditions;
  if (!shapes && !principals && pairs.length === 0) return false;
  return (await new Sums(db).countRoughly(conditions)) < FEW;
}

/** The condition that the fewest events meet; none where that is what happened and who did it. */
export async function chooseDriver(
  db: Knex,
  conditions: Conditions,
): Promise<Driver | undefined> {
  const sizes = await Promise.all(
    conditions.links
      .filter(({ word }) => word === undefined)
      .map(async clause => ({
        clause,
        size: await measure(db, conditions, clause),
      })),
  );
  if (sizes.length === 0) return undefined;
  const { clause, size } = sizes.reduce((a, b) => (b.size < a.size ? b : a));
  if (size < FEW) return { clause, isFew: true };
  return (await isNarrow(db, conditions))
    ? undefined
    : { clause, isFew: false };
}
