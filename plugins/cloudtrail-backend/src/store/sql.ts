import type { Knex } from 'knex';

type Value = string | number | null;

/** A piece of SQL with the values that belong to it. */
export type Sql = { readonly text: string; readonly values: Value[] };

const isSql = (part: Value | Sql): part is Sql =>
  typeof part === 'object' && part !== null;

/**
 * SQL as a template: values become parameters, pieces are put in as they are.
 * So nothing that comes from outside is ever part of the text.
 */
export function sql(
  strings: TemplateStringsArray,
  ...parts: Array<Value | Sql>
): Sql {
  const values: Value[] = [];
  const text = strings.reduce((before, string, index) => {
    const part = parts[index - 1];
    if (isSql(part)) {
      values.push(...part.values);
      return `${before}${part.text}${string}`;
    }
    values.push(part);
    return `${before}?${string}`;
  });
  return { text, values };
}

/** Text of this code as SQL; never anything else. */
export const plain = (text: string): Sql => ({ text, values: [] });

/** Pieces side by side. */
export function join(pieces: Sql[], separator: string): Sql {
  return {
    text: pieces.map(({ text }) => text).join(separator),
    values: pieces.flatMap(({ values }) => values),
  };
}

/** All conditions have to be met. */
export const and = (conditions: Sql[]): Sql =>
  conditions.length > 0 ? join(conditions, ' AND ') : sql`1 = 1`;

/** One of the conditions has to be met. */
export const or = (conditions: Sql[]): Sql =>
  conditions.length > 0 ? sql`(${join(conditions, ' OR ')})` : sql`1 = 0`;

export const isSqlite = (db: Knex): boolean =>
  String(db.client.config.client).includes('sqlite');

/** What each transaction was asked last. */
const lastAsked = new WeakMap<Knex, Promise<unknown>>();

/** A transaction has one connection, which is to be asked one thing after the other. */
function askInTurn(db: Knex, { text, values }: Sql) {
  const before = lastAsked.get(db) ?? Promise.resolve();
  const asked = before.then(() => db.raw(text, values));
  lastAsked.set(
    db,
    asked.catch(() => undefined),
  );
  return asked;
}

/** Runs a statement and gives its rows. */
export async function run<Row>(db: Knex, statement: Sql): Promise<Row[]> {
  const answer = await (db.isTransaction
    ? askInTurn(db, statement)
    : db.raw(statement.text, statement.values));
  if (Array.isArray(answer)) return answer;
  return answer.rows ?? [];
}

/**
 * Runs a statement that adds up many rows. PostgreSQL would compile it first,
 * which takes longer than running it.
 *
 * @see https://www.postgresql.org/docs/current/jit-decision.html
 */
export async function runSum<Row>(db: Knex, statement: Sql): Promise<Row[]> {
  if (isSqlite(db) || db.isTransaction) return run(db, statement);
  return db.transaction(async trx => {
    await trx.raw('SET LOCAL jit = off');
    return run(trx, statement);
  });
}

/** The column has one of the numbers; they are one parameter, however many. */
export function isOneOf(db: Knex, column: Sql, numbers: Iterable<number>): Sql {
  const list = [...numbers];
  if (list.length === 1) return sql`${column} = ${list[0]}`;
  return isSqlite(db)
    ? sql`${column} IN (SELECT value FROM json_each(${`[${list}]`}))`
    : sql`${column} = ANY(${`{${list}}`}::int[])`;
}

/** Like `isOneOf`, for the numbers of events, which outgrow 32 bits. */
export function isOneOfEvents(
  db: Knex,
  column: Sql,
  numbers: Iterable<number>,
): Sql {
  const list = [...numbers];
  return isSqlite(db)
    ? sql`${column} IN (SELECT value FROM json_each(${`[${list}]`}))`
    : sql`${column} = ANY(${`{${list}}`}::bigint[])`;
}

/**
 * The rows of a statement, from one JSON parameter and in its order.
 *
 * @param columns - names that this code knows, with their types in PostgreSQL
 */
export function selectRows(
  db: Knex,
  columns: Record<string, string>,
  rows: object[],
): Sql {
  const names = Object.keys(columns);
  const json = JSON.stringify(rows);
  if (isSqlite(db)) {
    const fields = names.map(name => `value ->> '$.${name}'`).join(', ');
    return sql`SELECT ${plain(fields)} FROM json_each(${json}) WHERE true`;
  }
  const types = names.map(name => `${name} ${columns[name]}`).join(', ');
  return sql`SELECT ${plain(names.join(', '))} FROM json_to_recordset(${json}::json) AS given(${plain(types)})`;
}
