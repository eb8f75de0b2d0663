import type { Knex } from 'knex';
import { DAY_MS } from '../counting/units';
import type { ResourceFinder } from '../dictionary/ResourceFinder';
import type { Clause, Conditions } from '../query/Conditions';
import { selectPairs } from '../query/pairs';
import { and, join, run, type Sql, sql } from '../sql';
import type { EventPosition } from '../types';
import { chooseDriver, type Driver, FEW } from './chooseDriver';
import { LinkFilter } from './LinkFilter';
import { PairList } from './PairList';
import { isBetween, type SlimRow, toPosition } from './positions';
import { CLAUSE_COLUMNS, selectClause } from './selectClause';

/** Days that are looked through at a time, while they hold too few. */
const FIRST_WINDOW_MS = DAY_MS;
const GROWTH = 4;

/**
 * Events of queries that ask for resources or addresses. One condition says
 * where they are found, by its own index, the others are checked on each.
 */
export class Candidates {
  private readonly pairs: PairList;
  private readonly links: LinkFilter;

  constructor(
    private readonly db: Knex,
    finder: ResourceFinder,
  ) {
    this.pairs = new PairList(db);
    this.links = new LinkFilter(db, finder);
  }

  /** All of them, the newest first, so many at a time. */
  async *read(
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<{ rows: SlimRow[]; looked: number }> {
    const driver = await chooseDriver(this.db, conditions);
    const others = conditions.links.filter(clause => clause !== driver?.clause);
    // of those that are looked at, few may be left
    const size = others.length > 0 ? Math.max(batch, FEW) : batch;
    const found = driver
      ? this.walk(driver, conditions, size, after)
      : this.pairs.read(conditions, size, after);
    for await (const rows of found) {
      const left = await this.links.filter(rows, others);
      yield { rows: left, looked: rows.length };
    }
  }

  /** Looks further and further back. */
  private async *walk(
    { clause, isFew }: Driver,
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<SlimRow[]> {
    const pairs = selectPairs(this.db, conditions, 'filter');
    let position = after;
    let to = Math.min(conditions.to, after ? after.time + 1 : Infinity);
    // what one index entry leads to comes in order of time, without looking in pieces
    const isOrdered =
      clause.resources.size + clause.principals.size + clause.shapes.size <= 1;
    let length = isFew || isOrdered ? Infinity : FIRST_WINDOW_MS;
    while (to > conditions.from) {
      const from = Math.max(conditions.from, to - length);
      let isRead = false;
      while (!isRead) {
        const time = isBetween(from, to, position);
        const rows = await this.readPart(clause, and([time, ...pairs]), batch);
        if (rows.length > 0) yield rows;
        isRead = rows.length < batch;
        const last = rows.at(-1);
        if (last) position = toPosition(last);
      }
      to = from;
      length *= GROWTH;
    }
  }

  private readPart(clause: Clause, condition: Sql, batch: number) {
    const parts = selectClause(this.db, clause, condition);
    const last = sql`ORDER BY time DESC, id DESC LIMIT ${batch}`;
    // an event can touch several of the resources
    const isOnce = parts.length === 1 && clause.resources.size <= 1;
    return run<SlimRow>(
      this.db,
      isOnce
        ? sql`${parts[0]} ${last}`
        : sql`SELECT DISTINCT ${CLAUSE_COLUMNS} FROM (${join(parts, ' UNION ALL ')}) parts ${last}`,
    );
  }
}
