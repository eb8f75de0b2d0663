import type { Knex } from 'knex';
import type { Conditions } from '../query/Conditions';
import { isImpossible, selectPairs } from '../query/pairs';
import { and, join, plain, runSum, type Sql, sql } from '../sql';
import {
  findLevel,
  findPersonLevel,
  findShapeLevel,
  getTable,
  type Level,
  toCounted,
} from './levels';
import { selectPart, splitByLevel } from './parts';
import { toIndex } from './units';

/** Exact sums over any range, from what was counted while adding; only the ends of a range are looked up in the events. */
export class Sums {
  constructor(private readonly db: Knex) {}

  async count(conditions: Conditions): Promise<number> {
    const parts = this.select(conditions, findLevel(conditions));
    if (!parts) return 0;
    const [{ count }] = await runSum<{ count: number | string | null }>(
      this.db,
      sql`SELECT sum(count) AS count FROM (${parts}) parts`,
    );
    return Number(count ?? 0);
  }

  /** No fewer than there are, without looking at the ends of the range. */
  async countRoughly(conditions: Conditions): Promise<number> {
    if (isImpossible(conditions)) return 0;
    const [{ count }] = await runSum<{ count: number | string | null }>(
      this.db,
      sql`SELECT sum(count) AS count
        FROM ${getTable(findShapeLevel(conditions), 'month')}
        WHERE month >= ${toIndex('month', conditions.from)}
        AND month <= ${toIndex('month', conditions.to)}
        AND ${and(selectPairs(this.db, conditions, 'index'))}`,
    );
    return Number(count ?? 0);
  }

  /** By the number of the shape, or of the principal. */
  async countBy(
    conditions: Conditions,
    column: 'shape_id' | 'principal_id',
  ): Promise<Map<number, number>> {
    const key = plain(column);
    const level =
      column === 'principal_id'
        ? findPersonLevel(conditions)
        : findShapeLevel(conditions);
    const parts = this.select(conditions, level, sql`${key} AS id`);
    return parts ? this.addUp(parts) : new Map();
  }

  /** By the number of the operation's group; the conditions have groups of operations. */
  async countByName(conditions: Conditions): Promise<Map<number, number>> {
    const parts = splitByLevel(conditions, 'group').map(part => {
      const isGroup = toCounted('group', part.unit) === 'group';
      const key = plain(isGroup ? 'group_id AS id' : 'shape_id');
      const rows = selectPart(this.db, conditions, part, 'group', key);
      return isGroup
        ? rows
        : sql`SELECT named.name_id AS id, rows.count FROM (${rows}) rows
            JOIN activity_shapes named ON named.id = rows.shape_id`;
    });
    return isImpossible(conditions) || parts.length === 0
      ? new Map()
      : this.addUp(join(parts, ' UNION ALL '));
  }

  private async addUp(parts: Sql): Promise<Map<number, number>> {
    const rows = await runSum<{ id: number; count: number | string }>(
      this.db,
      sql`SELECT id, sum(count) AS count FROM (${parts}) parts
        GROUP BY id HAVING sum(count) <> 0`,
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  private select(
    conditions: Conditions,
    level: Level,
    columns = plain('1 AS one'),
  ): Sql | undefined {
    const parts = splitByLevel(conditions, level);
    if (isImpossible(conditions) || parts.length === 0) return undefined;
    return join(
      parts.map(part => selectPart(this.db, conditions, part, level, columns)),
      ' UNION ALL ',
    );
  }
}
