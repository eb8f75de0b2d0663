import type { Knex } from 'knex';
import type { Clause, Conditions } from './conditions';
import { toNumbers } from './EventRows';
import { isBetween, PairList, type SlimRow, toPosition } from './PairList';
import { selectPairs } from './pairs';
import type { ResourceFinder } from './ResourceFinder';
import { Sums } from './Sums';
import {
  and,
  isOneOf,
  isOneOfEvents,
  join,
  plain,
  run,
  type Sql,
  sql,
} from './sql';
import type { EventPosition } from './types';
import { DAY_MS } from './units';

/** Days that are looked through at a time, while they hold too few. */
const FIRST_WINDOW_MS = DAY_MS;
const GROWTH = 4;
/** Up to so many, it is quicker to look at what else they meet. */
const FEW = 1_000;

const COLUMNS = plain('time, id, shape_id, principal_id');

/** The condition that says where events are found; few can be read at once. */
type Driver = { clause: Clause; isFew: boolean };

type Links = { source_ip: string | null; resource_ids: string };

/**
 * Events of queries that ask for resources or addresses. One condition says
 * where they are found, by its own index, the others are checked on each.
 */
export class Candidates {
  private readonly pairs: PairList;
  private readonly sums: Sums;

  constructor(
    private readonly db: Knex,
    private readonly finder: ResourceFinder,
  ) {
    this.pairs = new PairList(db);
    this.sums = new Sums(db);
  }

  /** All of them, the newest first, so many at a time. */
  async *read(
    conditions: Conditions,
    batch: number,
    after?: EventPosition,
  ): AsyncGenerator<{ rows: SlimRow[]; looked: number }> {
    const driver = await this.chooseDriver(conditions);
    const others = conditions.links.filter(clause => clause !== driver?.clause);
    // of those that are looked at, few may be left
    const size = others.length > 0 ? Math.max(batch, FEW) : batch;
    const found = driver
      ? this.walk(driver, conditions, size, after)
      : this.pairs.read(conditions, size, after);
    for await (const rows of found) {
      yield { rows: await this.check(rows, others), looked: rows.length };
    }
  }

  /** The condition that the fewest events meet; none where that is what happened and who did it. */
  private async chooseDriver(
    conditions: Conditions,
  ): Promise<Driver | undefined> {
    const sizes = await Promise.all(
      conditions.links
        .filter(({ word }) => word === undefined)
        .map(async clause => ({
          clause,
          size: await this.measure(conditions, clause),
        })),
    );
    if (sizes.length === 0) return undefined;
    const driver = sizes.reduce((a, b) => (b.size < a.size ? b : a));
    if (driver.size < FEW) return { clause: driver.clause, isFew: true };
    const isNarrow =
      conditions.shapes !== undefined ||
      conditions.principals !== undefined ||
      conditions.pairs.length > 0;
    if (isNarrow && (await this.sums.countRoughly(conditions)) < FEW) {
      return undefined;
    }
    return { clause: driver.clause, isFew: false };
  }

  /** How many events meet a condition, as far as that is few. */
  private async measure(
    { from, to }: Conditions,
    clause: Clause,
  ): Promise<number> {
    const parts = this.toParts(clause, isBetween(from, to)).map(
      part => sql`SELECT * FROM (${part} LIMIT ${FEW}) part`,
    );
    const [{ count }] = await run<{ count: number | string }>(
      this.db,
      sql`SELECT count(*) AS count FROM (${join(parts, ' UNION ALL ')}) parts`,
    );
    return Number(count);
  }

  private toParts(clause: Clause, condition: Sql): Sql[] {
    const parts: Sql[] = [];
    const add = (table: string, own: Sql) =>
      parts.push(
        sql`SELECT ${COLUMNS} FROM ${plain(table)} WHERE ${own} AND ${condition}`,
      );
    const { resources, principals, shapes, ip } = clause;
    if (resources.size > 0) {
      add(
        'activity_event_resources',
        isOneOf(this.db, plain('resource_id'), resources),
      );
    }
    if (ip !== undefined) add('activity_events', sql`source_ip = ${ip}`);
    if (principals.size > 0) {
      add(
        'activity_events',
        isOneOf(this.db, plain('principal_id'), principals),
      );
    }
    if (shapes.size > 0) {
      add('activity_events', isOneOf(this.db, plain('shape_id'), shapes));
    }
    return parts;
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
    const parts = this.toParts(clause, condition);
    const last = sql`ORDER BY time DESC, id DESC LIMIT ${batch}`;
    // an event can touch several of the resources
    const isOnce = parts.length === 1 && clause.resources.size <= 1;
    return run<SlimRow>(
      this.db,
      isOnce
        ? sql`${parts[0]} ${last}`
        : sql`SELECT DISTINCT ${COLUMNS} FROM (${join(parts, ' UNION ALL ')}) parts ${last}`,
    );
  }

  private async check(rows: SlimRow[], clauses: Clause[]): Promise<SlimRow[]> {
    if (clauses.length === 0 || rows.length === 0) return rows;
    const links = await this.readLinks(rows);
    const checks = await Promise.all(
      clauses.map(clause => this.toCheck(clause, links)),
    );
    return rows.filter(row => checks.every(isMet => isMet(row)));
  }

  private async readLinks(rows: SlimRow[]): Promise<Map<number, Links>> {
    const found = await run<Links & { id: number | string }>(
      this.db,
      sql`SELECT id, source_ip, resource_ids FROM activity_events
        WHERE ${isOneOfEvents(
          this.db,
          plain('id'),
          rows.map(({ id }) => Number(id)),
        )}`,
    );
    return new Map(found.map(row => [Number(row.id), row]));
  }

  private async toCheck(clause: Clause, links: Map<number, Links>) {
    const resources =
      clause.word === undefined
        ? clause.resources
        : await this.findWord(clause.word, links);
    return (row: SlimRow): boolean => {
      const link = links.get(Number(row.id));
      return (
        clause.shapes.has(row.shape_id) ||
        clause.principals.has(row.principal_id) ||
        (link !== undefined &&
          ((clause.ip !== undefined && link.source_ip === clause.ip) ||
            toNumbers(link.resource_ids).some(id => resources.has(id))))
      );
    };
  }

  private async findWord(word: string, links: Map<number, Links>) {
    const ids = new Set(
      [...links.values()].flatMap(link => toNumbers(link.resource_ids)),
    );
    return new Set(await this.finder.findWord(word, { ids: [...ids] }));
  }
}
