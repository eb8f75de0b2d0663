import { sql } from 'kysely';
import type { BenchDatabase } from './database.ts';
import { type Explained, formatPlan } from './plans.ts';

export type SlowQuery = {
  query: string;
  calls: number;
  meanMs: number;
  totalMs: number;
  plan: string;
};

type Row = {
  id: string;
  query: string;
  calls: number;
  mean: number;
  total: number;
};

export const forgetStatements = ({ db }: BenchDatabase) =>
  sql`select pg_stat_statements_reset()`.execute(db);

/** The statements that took the most time all together, each with its slowest plan that was seen. */
export async function findSlowest(
  { db }: BenchDatabase,
  plans: Explained[],
  count: number,
): Promise<SlowQuery[]> {
  const { rows } = await sql<Row>`
    select queryid::text as id, query, calls::integer, mean_exec_time as mean, total_exec_time as total
    from pg_stat_statements join pg_database on pg_database.oid = dbid
    where datname = current_database() and query ~* '^\s*(select|insert|update|delete|with)'
    order by total_exec_time desc limit ${count}`.execute(db);
  const timeOf = ({ Plan }: Explained) => Plan['Actual Total Time'] ?? 0;
  return rows.map(({ id, query, calls, mean, total }) => {
    const [slowest] = plans
      .filter(plan => plan['Query Identifier'] === id)
      .sort((a, b) => timeOf(b) - timeOf(a));
    return {
      query: query.replace(/\s+/g, ' ').trim(),
      calls,
      meanMs: mean,
      totalMs: total,
      plan: slowest ? formatPlan(slowest.Plan) : 'no plan was seen',
    };
  });
}
