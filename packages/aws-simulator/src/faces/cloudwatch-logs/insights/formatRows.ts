import type { LogRecord } from './LogRecord';
import type { InsightsQuery } from './parseQuery';
import type { Stats } from './parseStats';

export type ResultRow = Array<{ field: string; value: string }>;

const DEFAULT_FIELDS = ['@timestamp', '@message'];

/** The rows a query returns, sorted and limited. */
export function formatRows(
  query: InsightsQuery,
  records: ReadonlyArray<LogRecord>,
  limit: number,
): ResultRow[] {
  const { stats, sort = { field: '@timestamp', descending: true } } = query;
  if (stats) {
    const rows = statsRows(stats, records);
    return sortRows(rows, query.sort).slice(0, limit);
  }
  const sorted = [...records].sort((a, b) => {
    const order = compare(a.field(sort.field), b.field(sort.field));
    return sort.descending ? -order : order;
  });
  const fields = query.fields.length > 0 ? query.fields : DEFAULT_FIELDS;
  return sorted.slice(0, limit).map(record =>
    [...fields, '@ptr'].flatMap(field => {
      const value = record.field(field);
      return value === undefined ? [] : [{ field, value: String(value) }];
    }),
  );
}

function statsRows(
  { aggregates, groups }: Stats,
  records: ReadonlyArray<LogRecord>,
): ResultRow[] {
  const buckets = new Map<string, { keys: string[]; records: LogRecord[] }>();
  for (const record of records) {
    const keys = groups.map(group => group.value(record));
    const id = JSON.stringify(keys);
    const bucket = buckets.get(id) ?? { keys, records: [] };
    bucket.records.push(record);
    buckets.set(id, bucket);
  }
  return [...buckets.values()].map(bucket => [
    ...groups.map(({ name }, index) => ({
      field: name,
      value: bucket.keys[index],
    })),
    ...aggregates.map(({ name, reduce }) => ({
      field: name,
      value: String(reduce(bucket.records)),
    })),
  ]);
}

function sortRows(rows: ResultRow[], sort: InsightsQuery['sort']): ResultRow[] {
  if (!sort) {
    return rows;
  }
  const valueOf = (row: ResultRow) =>
    row.find(({ field }) => field === sort.field)?.value;
  return rows.sort((a, b) => {
    const order = compare(valueOf(a), valueOf(b));
    return sort.descending ? -order : order;
  });
}

function compare(
  left: string | number | undefined,
  right: string | number | undefined,
): number {
  if (left === right) {
    return 0;
  }
  const [a, b] = [Number(left), Number(right)];
  if (Number.isFinite(a) && Number.isFinite(b)) {
    return a - b;
  }
  return String(left ?? '') < String(right ?? '') ? -1 : 1;
}
