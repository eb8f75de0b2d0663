import type { Knex } from 'knex';
import { plain, run, selectRows, sql } from './sql';
import { toIndex, type Unit } from './units';

/** An event as it is counted. */
export type Counted = {
  time: number | string;
  shape_id: number;
  principal_id: number;
};

type CountTable = { name: string; unit: Unit; isByPrincipal: boolean };

export const countTables: CountTable[] = [
  { name: 'activity_shape_hours', unit: 'hour', isByPrincipal: false },
  { name: 'activity_shape_days', unit: 'day', isByPrincipal: false },
  { name: 'activity_shape_months', unit: 'month', isByPrincipal: false },
  { name: 'activity_days', unit: 'day', isByPrincipal: true },
  { name: 'activity_months', unit: 'month', isByPrincipal: true },
];

/** What the events add up to in a table, ordered by its key. */
function addUp({ unit, isByPrincipal }: CountTable, events: Counted[]) {
  const sums = new Map<string, { row: number[]; count: number }>();
  for (const event of events) {
    const row = [
      toIndex(unit, Number(event.time)),
      event.shape_id,
      ...(isByPrincipal ? [event.principal_id] : []),
    ];
    const key = row.join();
    const known = sums.get(key);
    if (known) known.count += 1;
    else sums.set(key, { row, count: 1 });
  }
  return [...sums.values()]
    .sort(
      ({ row: a }, { row: b }) =>
        a[0] - b[0] || a[1] - b[1] || (a[2] ?? 0) - (b[2] ?? 0),
    )
    .map(({ row, count }) => ({
      [unit]: row[0],
      shape_id: row[1],
      ...(isByPrincipal && { principal_id: row[2] }),
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
  for (const table of countTables) {
    const keys = [
      table.unit,
      'shape_id',
      ...(table.isByPrincipal ? ['principal_id'] : []),
    ];
    const columns = Object.fromEntries(
      [...keys, 'count'].map(name => [name, 'integer']),
    );
    const rows = addUp(table, events).map(row => ({
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
