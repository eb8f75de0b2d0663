import type { Knex } from 'knex';
import { and, isSqlite, or, run, type Sql, sql } from './sql';
import type { ResourceSelector } from './types';

/** What the indexes hold of long names and ARNs. */
const NAME_LENGTH = 200;
const ARN_LENGTH = 600;

const isNamed = (name: string): Sql =>
  sql`(substr(name, 1, 200) = ${name.slice(0, NAME_LENGTH)} AND name = ${name})`;

const hasArn = (arn: string): Sql =>
  sql`(substr(arn, 1, 600) = ${arn.slice(0, ARN_LENGTH)} AND arn = ${arn})`;

function beginsWith(prefix: string): Sql {
  const start = prefix.slice(0, ARN_LENGTH);
  return sql`(substr(arn, 1, 600) >= ${start}
    AND substr(arn, 1, 600) < ${`${start}\u{10ffff}`}
    AND substr(arn, 1, ${prefix.length}) = ${prefix})`;
}

function toCondition(selector: ResourceSelector): Sql {
  if ('arn' in selector) return hasArn(selector.arn);
  if ('arnPrefix' in selector) return beginsWith(selector.arnPrefix);
  const { accountId, region, type, name } = selector;
  return and([
    isNamed(name),
    sql`type = ${type}`,
    sql`account_id = ${accountId}`,
    sql`region = ${region}`,
  ]);
}

/** A condition that finds a word in names and ARNs, its own letters meaning nothing else. */
function contains(db: Knex, word: string): Sql {
  // a whole ARN, or a part of one beyond the name
  const isArn = word.includes(':');
  if (isSqlite(db)) {
    return isArn
      ? sql`instr(lower(arn), ${word}) > 0`
      : sql`instr(words, ${word}) > 0`;
  }
  return isArn
    ? sql`strpos(lower(arn), ${word}) > 0`
    : sql`strpos(words, ${word}) > 0`;
}

/** The numbers of resources, by what is known of them. */
export class ResourceFinder {
  constructor(private readonly db: Knex) {}

  async findSelected(selectors: ResourceSelector[]): Promise<number[]> {
    const found = new Set<number>();
    // so many conditions at a time as a statement takes easily
    for (let start = 0; start < selectors.length; start += 200) {
      const some = selectors.slice(start, start + 200).map(toCondition);
      for (const id of await this.find(or(some))) found.add(id);
    }
    return [...found];
  }

  /** By name or ARN, exactly. */
  findExactly(nameOrArn: string): Promise<number[]> {
    return this.find(or([isNamed(nameOrArn), hasArn(nameOrArn)]));
  }

  /** The numbers of those that contain the word; of some only, or the first `limit` of all. */
  findWord(
    word: string,
    among: { ids: number[] } | { limit: number },
  ): Promise<number[]> {
    const condition = contains(this.db, word);
    if ('limit' in among) return this.find(condition, among.limit);
    const list = isSqlite(this.db)
      ? sql`id IN (SELECT value FROM json_each(${`[${among.ids}]`}))`
      : sql`id = ANY(${`{${among.ids}}`}::int[])`;
    return this.find(and([list, condition]));
  }

  private async find(condition: Sql, limit?: number): Promise<number[]> {
    const rows = await run<{ id: number }>(
      this.db,
      sql`SELECT id FROM activity_resources WHERE ${condition}
        ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
    );
    return rows.map(({ id }) => id);
  }
}
