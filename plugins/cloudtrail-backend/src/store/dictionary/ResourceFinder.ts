import type { Knex } from 'knex';
import { and, isSqlite, plain, run, type Sql, sql } from '../sql';
import type { ResourceSelector } from '../types';

/** What the indexes hold of long names and ARNs. */
const NAME_LENGTH = 200;
const ARN_LENGTH = 600;

const COLUMNS = plain('id, name, arn, type, account_id, region');

type Found = Record<
  'name' | 'arn' | 'type' | 'account_id' | 'region',
  string
> & {
  id: number;
};

/** Values as a table with a column `value`. */
const listValues = (db: Knex, values: string[]): Sql =>
  isSqlite(db)
    ? sql`SELECT value FROM json_each(${JSON.stringify(values)})`
    : sql`SELECT json_array_elements_text(${JSON.stringify(values)}::json) AS value`;

const toName = (name: string) => name.slice(0, NAME_LENGTH);
const toArn = (arn: string) => arn.slice(0, ARN_LENGTH);

function isSelected(resource: Found, selector: ResourceSelector): boolean {
  if ('arn' in selector) return resource.arn === selector.arn;
  if ('arnPrefix' in selector) {
    return resource.arn.startsWith(selector.arnPrefix);
  }
  return (
    resource.name === selector.name &&
    resource.type === selector.type &&
    resource.account_id === selector.accountId &&
    resource.region === selector.region
  );
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
    const arns: string[] = [];
    const names: string[] = [];
    const prefixes: string[] = [];
    for (const selector of selectors) {
      if ('arn' in selector) arns.push(toArn(selector.arn));
      else if ('arnPrefix' in selector)
        prefixes.push(toArn(selector.arnPrefix));
      else names.push(toName(selector.name));
    }
    const found = await Promise.all([
      this.findBy(plain('substr(arn, 1, 600)'), arns),
      this.findBy(plain('substr(name, 1, 200)'), names),
      this.findByPrefix(prefixes),
    ]);
    const resources = new Map(found.flat().map(row => [row.id, row]));
    // names and ARNs are compared in full, and names with all that is asked of them
    return [...resources.values()]
      .filter(row => selectors.some(selector => isSelected(row, selector)))
      .map(({ id }) => id);
  }

  /** By name or ARN, exactly. */
  async findExactly(nameOrArn: string): Promise<number[]> {
    const found = await Promise.all([
      this.findBy(plain('substr(arn, 1, 600)'), [toArn(nameOrArn)]),
      this.findBy(plain('substr(name, 1, 200)'), [toName(nameOrArn)]),
    ]);
    return found
      .flat()
      .filter(({ name, arn }) => name === nameOrArn || arn === nameOrArn)
      .map(({ id }) => id);
  }

  private async findBy(key: Sql, values: string[]): Promise<Found[]> {
    if (values.length === 0) return [];
    return run<Found>(
      this.db,
      sql`SELECT ${COLUMNS} FROM activity_resources
        WHERE ${key} IN (${listValues(this.db, values)})`,
    );
  }

  private async findByPrefix(prefixes: string[]): Promise<Found[]> {
    if (prefixes.length === 0) return [];
    const key = plain('substr(r.arn, 1, 600)');
    const range = sql`${key} >= p.value AND ${key} < p.value || ${'\u{10ffff}'}`;
    return run<Found>(
      this.db,
      isSqlite(this.db)
        ? sql`SELECT r.* FROM (${listValues(this.db, prefixes)}) p
            CROSS JOIN activity_resources r WHERE ${range}`
        : sql`SELECT r.* FROM (${listValues(this.db, prefixes)}) p CROSS JOIN LATERAL (
              SELECT ${COLUMNS} FROM activity_resources r WHERE ${range} OFFSET 0) r`,
    );
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
