import type { Environment } from './Expression';
import type { Select } from './parseSelect';
import {
  compare,
  Decimal,
  toDecimal,
  toText,
  type Row,
  type Value,
} from './values';

type Group = { row: Row; sums: Array<Value> };

/** The result of a statement: texts, null where there is no value. */
export function runSelect(
  select: Select,
  rows: Iterable<Row>,
): Array<Array<string | null>> {
  const results =
    select.aggregates.length > 0 || select.groupBy.length > 0
      ? runGroups(select, rows)
      : Array.from(joined(select, rows), row => ({
          row: kept(select, row),
          sums: [],
        }));
  const texts = sorted(select, results).map(environment =>
    select.columns.map(({ value }) => toText(value(environment))),
  );
  const rest = select.isDistinct
    ? [...new Map(texts.map(text => [JSON.stringify(text), text])).values()]
    : texts;
  return rest.slice(0, select.limit);
}

function sorted(
  { orderBy }: Select,
  results: ReadonlyArray<Environment>,
): ReadonlyArray<Environment> {
  if (orderBy.length === 0) {
    return results;
  }
  const keyed = results.map(environment => ({
    environment,
    keys: orderBy.map(({ value }) => value(environment)),
  }));
  return keyed
    .sort((a, b) => {
      for (const [index, { isDescending }] of orderBy.entries()) {
        const order = compare(a.keys[index], b.keys[index]) ?? 0;
        if (order !== 0) {
          return isDescending ? -order : order;
        }
      }
      return 0;
    })
    .map(({ environment }) => environment);
}

function runGroups(select: Select, rows: Iterable<Row>): Group[] {
  const groups = new Map<string, Group>();
  for (const row of joined(select, rows)) {
    const environment = { row, sums: [] };
    const key = select.groupBy
      .map(index => toText(select.columns[index].value(environment)))
      .join('\u0000');
    let group = groups.get(key);
    if (!group) {
      group = {
        row: kept(select, row),
        sums: select.aggregates.map(() => null),
      };
      groups.set(key, group);
    }
    addTo(group, select, environment);
  }
  return [...groups.values()];
}

/** A row that is joined becomes another one with its next element. */
function kept({ unnest }: Select, row: Row): Row {
  return unnest ? { ...row } : row;
}

function addTo(
  { sums }: Group,
  { aggregates }: Select,
  environment: Environment,
): void {
  aggregates.forEach(({ argument }, index) => {
    const value = toDecimal(argument(environment));
    const before = sums[index];
    if (value) {
      const sum = before instanceof Decimal ? before.units : 0n;
      sums[index] = new Decimal(sum + value.units);
    }
  });
}

/**
 * The rows that are meant, one after another in the same object; each with an
 * element of its map where that is asked for.
 */
function* joined(
  { unnest, where }: Select,
  rows: Iterable<Row>,
): Generator<Row> {
  const isMeant = (row: Row) =>
    where.every(({ test }) => test({ row, sums: [] }) === true);
  for (const row of rows) {
    if (unnest) {
      const [first, second] = unnest.columns;
      const elements = elementsOf(unnest.value({ row, sums: [] }));
      for (const [key, value = null] of elements) {
        row[first] = key;
        row[second] = value;
        if (isMeant(row)) {
          yield row;
        }
      }
    } else if (isMeant(row)) {
      yield row;
    }
  }
}

function elementsOf(value: Value): Array<[string, string?]> {
  if (value instanceof Map) {
    return [...value];
  }
  return Array.isArray(value)
    ? value.map(element => [toText(element) ?? ''])
    : [];
}
