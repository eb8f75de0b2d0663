import type { Knex } from 'knex';
import type { GroupIds } from '../dictionary/ids';
import { isOneOf, plain, run, selectRows, sql } from '../sql';
import {
  type Counted,
  type CountTable,
  countTables,
  type Grouped,
} from './countTables';
import { toIndex } from './units';

async function addGroups(trx: Knex, events: Counted[]): Promise<Grouped[]> {
  const shapes = new Set(events.map(({ shape_id }) => shape_id));
  const rows = await run<GroupIds & { id: number }>(
    trx,
    sql`SELECT id, group_id, place_id, name_id FROM activity_shapes
      WHERE ${isOneOf(trx, plain('id'), shapes)}`,
  );
  const groups = new Map(rows.map(row => [row.id, row]));
  return events.map(event => {
    const group = groups.get(event.shape_id);
    if (!group) throw new Error(`There is no shape ${event.shape_id}`);
    const { group_id, place_id, name_id } = group;
    return { ...event, group_id, place_id, name_id };
  });
}

/** What the events add up to in a table, ordered by its key. */
function addUp({ unit, columns, listKeys }: CountTable, events: Grouped[]) {
  const sums = new Map<string, { row: number[]; count: number }>();
  for (const event of events) {
    const index = toIndex(unit, Number(event.time));
    for (const key of listKeys(event)) {
      const row = [index, ...key];
      const id = row.join();
      const known = sums.get(id);
      if (known) known.count += 1;
      else sums.set(id, { row, count: 1 });
    }
  }
  return [...sums.values()]
    .sort(
      ({ row: a }, { row: b }) =>
        a[0] - b[0] || a[1] - b[1] || (a[2] ?? 0) - (b[2] ?? 0),
    )
    .map(({ row, count }) => ({
      ...Object.fromEntries(
        [unit, ...columns].map((name, index) => [name, row[index]]),
      ),
      count,
    }));
}

/**
 * Counts events in (`1`) or out (`-1`). Rows are taken in the order of their
 * key, so that two writers wait for each other only one way.
 */
export async function countEvents(
  trx: Knex,
  events: Counted[],
  sign: 1 | -1,
): Promise<void> {
  if (events.length === 0) return;
  const grouped = await addGroups(trx, events);
  for (const table of countTables) {
    const keys = [table.unit, ...table.columns];
    const columns = Object.fromEntries(
      [...keys, 'count'].map(name => [name, 'integer']),
    );
    const rows = addUp(table, grouped).map(row => ({
      ...row,
      count: sign * row.count,
    }));
    const name = plain(table.name);
    await run(
      trx,
      sql`INSERT INTO ${name} (${plain(Object.keys(columns).join(', '))})
        ${selectRows(trx, columns, rows)}
        ON CONFLICT (${plain(keys.join(', '))})
        DO UPDATE SET count = ${name}.count + excluded.count`,
    );
    if (sign < 0) await removeEmpty(trx, table, keys, rows);
  }
}

async function removeEmpty(
  trx: Knex,
  table: CountTable,
  keys: string[],
  rows: object[],
) {
  const columns = Object.fromEntries(keys.map(name => [name, 'integer']));
  await run(
    trx,
    sql`DELETE FROM ${plain(table.name)}
      WHERE count <= 0 AND (${plain(keys.join(', '))}) IN (${selectRows(trx, columns, rows)})`,
  );
}
