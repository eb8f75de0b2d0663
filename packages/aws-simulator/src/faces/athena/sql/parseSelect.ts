import type { Aggregate, Condition, Expression } from './Expression';
import { ExpressionParser } from './ExpressionParser';
import { SqlError } from './SqlError';
import { tokenize } from './tokenize';
import { TokenStream } from './TokenStream';
import type { Value } from './values';

/** A compiled SELECT over one table, whose rows may be joined with their own maps. */
export type Select = {
  isDistinct: boolean;
  columns: Array<{ name: string; value: Expression }>;
  aggregates: Aggregate[];
  unnest?: { value: Expression; columns: string[] };
  /** All of them have to be met. */
  where: Condition[];
  /** Positions of columns. */
  groupBy: number[];
  orderBy: Array<{ value: Expression; isDescending: boolean }>;
  limit?: number;
};

/** What a statement reads: its rows have these columns. */
export type Table = { columns: ReadonlySet<string> };

/** @throws SqlError for whatever the simulator has no meaning for */
export function parseSelect<T extends Table>(
  sql: string,
  parameters: ReadonlyArray<string>,
  findTable: (database: string | undefined, name: string) => T,
): { table: T; select: Select } {
  // The columns come before the table that has them, so the table is found first.
  const table = findTable(...tableOf(sql));
  const unnested = unnestedColumns(sql);
  const tokens = new TokenStream(tokenize(sql));
  let isWhere = false;
  let used = 0;
  const parser = new ExpressionParser({
    tokens,
    columns: new Set([...table.columns, ...unnested]),
    parameter: () => {
      if (!isWhere) {
        throw new SqlError('Parameters are allowed in the WHERE clause only');
      }
      used += 1;
      return literalOf(parameters[used - 1]);
    },
  });
  tokens.expect('select');
  const isDistinct = tokens.accept('distinct');
  const columns = tokens.list(() => readColumn(tokens, parser));
  tokens.expect('from');
  readTable(tokens);
  const unnest = readUnnest(tokens, parser);
  isWhere = tokens.accept('where');
  const where = isWhere ? parser.conditions() : [];
  isWhere = false;
  const groupBy = readGroupBy(tokens);
  const orderBy = readOrderBy(tokens, parser);
  const limit = tokens.accept('limit') ? readLimit(tokens) : undefined;
  if (tokens.next.kind !== 'end') {
    throw tokens.unexpected('<EOF>');
  }
  if (used !== parameters.length) {
    throw new SqlError(
      `Incorrect number of parameters: expected ${used} but found ${parameters.length}`,
    );
  }
  const { aggregates } = parser;
  return {
    table,
    select: {
      isDistinct,
      columns,
      aggregates,
      unnest,
      where,
      groupBy,
      orderBy,
      limit,
    },
  };
}

function readColumn(tokens: TokenStream, parser: ExpressionParser) {
  const start = tokens.next.text;
  const value = parser.expression();
  return { name: tokens.accept('as') ? tokens.name() : start, value };
}

function readTable(
  tokens: TokenStream,
): [database: string | undefined, name: string] {
  const first = tokens.name();
  return tokens.accept('.') ? [first, tokens.name()] : [undefined, first];
}

function readUnnest(tokens: TokenStream, parser: ExpressionParser) {
  if (!tokens.accept('cross', 'join')) {
    return undefined;
  }
  tokens.expect('unnest', '(');
  const value = parser.expression();
  tokens.expect(')', 'as');
  tokens.name();
  tokens.expect('(');
  const columns = tokens.list(() => tokens.name());
  tokens.expect(')');
  return { value, columns };
}

function readGroupBy(tokens: TokenStream): number[] {
  return tokens.accept('group', 'by')
    ? tokens.list(() => Number(tokens.read().text) - 1)
    : [];
}

function readOrderBy(tokens: TokenStream, parser: ExpressionParser) {
  return tokens.accept('order', 'by')
    ? tokens.list(() => {
        const value = parser.expression();
        const isDescending = tokens.accept('desc');
        if (!isDescending) {
          tokens.accept('asc');
        }
        return { value, isDescending };
      })
    : [];
}

function readLimit(tokens: TokenStream): number {
  const { kind, text } = tokens.read();
  if (kind !== 'number') {
    throw new SqlError(`LIMIT takes a number, not ${text}`);
  }
  return Number(text);
}

function tableOf(sql: string): [database: string | undefined, name: string] {
  const tokens = new TokenStream(tokenize(sql));
  while (!tokens.accept('from')) {
    if (tokens.read().kind === 'end') {
      throw new SqlError('The AWS simulator answers SELECT … FROM … only');
    }
  }
  return readTable(tokens);
}

function unnestedColumns(sql: string): string[] {
  const tokens = new TokenStream(tokenize(sql));
  while (!tokens.accept('unnest')) {
    if (tokens.read().kind === 'end') {
      return [];
    }
  }
  while (!tokens.accept('as')) {
    tokens.read();
    if (tokens.next.kind === 'end') {
      return [];
    }
  }
  tokens.name();
  tokens.expect('(');
  return tokens.list(() => tokens.name());
}

/** Athena puts parameters into a statement as they are; here only literals are. */
function literalOf(parameter: string | undefined): Value {
  if (parameter === undefined) {
    return null;
  }
  const [token, end] = tokenize(parameter);
  if (end?.kind !== 'end' || !['text', 'number'].includes(token.kind)) {
    throw new SqlError(
      `The AWS simulator takes a number or a text in single quotes as a parameter, not ${parameter}`,
    );
  }
  return token.kind === 'number' ? Number(token.text) : token.text;
}
