import { malformedQuery } from '../errors';
import type { LogRecord } from './LogRecord';
import { formatTimestamp } from './LogRecord';
import type { TokenReader } from './TokenReader';

type Aggregate = { name: string; reduce(records: LogRecord[]): number };
type Group = { name: string; value(record: LogRecord): string };

export type Stats = { aggregates: Aggregate[]; groups: Group[] };

const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const reducers: Record<string, (values: number[]) => number> = {
  sum: values => values.reduce((total, value) => total + value, 0),
  avg: values =>
    values.reduce((total, value) => total + value, 0) / values.length,
  min: values => values.reduce((low, value) => Math.min(low, value)),
  max: values => values.reduce((high, value) => Math.max(high, value)),
};

/** Parses `stats count(*) as n, avg(x) by bin(5m), level`. */
export function parseStats(reader: TokenReader): Stats {
  const aggregates = parseMany(reader, () => parseAggregate(reader));
  const groups = reader.accept('by')
    ? parseMany(reader, () => parseGroup(reader))
    : [];
  return { aggregates, groups };
}

function parseMany<T>(reader: TokenReader, parse: () => T): T[] {
  const items = [parse()];
  while (reader.accept(',')) {
    items.push(parse());
  }
  return items;
}

function parseAggregate(reader: TokenReader): Aggregate {
  const name = reader.word().toLowerCase();
  reader.expect('(');
  const field = readField(reader);
  reader.expect(')');
  const label = alias(reader) ?? `${name}(${field ?? '*'})`;
  if (name === 'count') {
    const counts = (record: LogRecord) =>
      field === undefined || record.field(field) !== undefined;
    return { name: label, reduce: records => records.filter(counts).length };
  }
  const reduce = reducers[name];
  if (!reduce || !field) {
    throw malformedQuery(`the AWS simulator does not have stats ${name}`);
  }
  return {
    name: label,
    reduce: records =>
      reduce(
        records.flatMap(record => {
          const value = Number(record.field(field));
          return Number.isFinite(value) ? [value] : [];
        }),
      ),
  };
}

function readField(reader: TokenReader): string | undefined {
  const isAll = reader.accept('*');
  const token = reader.peek();
  return !isAll && token?.type === 'word' ? reader.word() : undefined;
}

function parseGroup(reader: TokenReader): Group {
  const word = reader.word();
  if (word.toLowerCase() !== 'bin') {
    return {
      name: alias(reader) ?? word,
      value: record => String(record.field(word) ?? ''),
    };
  }
  reader.expect('(');
  const size = reader.word();
  reader.expect(')');
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)[a-z]*$/.exec(size) ?? [];
  const width = Number(amount) * UNIT_MS[unit];
  if (!(width > 0)) {
    throw malformedQuery(`invalid period ${size} of bin`);
  }
  return {
    name: alias(reader) ?? `bin(${size})`,
    value: ({ line }) =>
      formatTimestamp(Math.floor(line.timestamp / width) * width),
  };
}

function alias(reader: TokenReader): string | undefined {
  return reader.accept('as') ? reader.word() : undefined;
}
