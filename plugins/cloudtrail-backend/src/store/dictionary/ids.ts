import type { Knex } from 'knex';

import {
  type GroupRow,
  type PrincipalRow,
  type ResourceRow,
  type ShapeRow,
  toGroupRows,
} from './rows';
import { isSqlite, plain, run, selectRows, sql } from '../sql';

const tables = {
  activity_groups: {
    key: 'text',
    account_id: 'text',
    region: 'text',
    event_source: 'text',
    class: 'smallint',
    event_name: 'text',
  },
  activity_shapes: {
    key: 'text',
    account_id: 'text',
    region: 'text',
    event_source: 'text',
    event_name: 'text',
    read_only: 'boolean',
    error_code: 'text',
    sensitive_rule: 'text',
    class: 'smallint',
    group_id: 'integer',
    place_id: 'integer',
    name_id: 'integer',
  },
  activity_principals: {
    key: 'text',
    type: 'text',
    name: 'text',
    account_id: 'text',
    arn: 'text',
    role_name: 'text',
  },
  activity_resources: {
    key: 'text',
    account_id: 'text',
    region: 'text',
    type: 'text',
    name: 'text',
    arn: 'text',
    words: 'text',
  },
};

/** Numbers of what a shape is counted in, as `toGroupRows` has it. */
export type GroupIds = {
  group_id: number;
  place_id: number;
  name_id: number;
};

type Rows = {
  activity_groups: GroupRow;
  activity_shapes: ShapeRow & GroupIds;
  activity_principals: PrincipalRow;
  activity_resources: ResourceRow;
};

async function readIds(
  db: Knex,
  table: keyof Rows,
  keys: string[],
): Promise<Map<string, number>> {
  const list = isSqlite(db)
    ? sql`(SELECT value FROM json_each(${JSON.stringify(keys)}))`
    : sql`(SELECT json_array_elements_text(${JSON.stringify(keys)}::json))`;
  const rows = await run<{ id: number; key: string }>(
    db,
    sql`SELECT id, key FROM ${plain(table)} WHERE key IN ${list}`,
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

const toGetter = (table: string, ids: Map<string, number>) => (key: string) => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${table} has no row ${key}`);
  return id;
};

/**
 * Numbers of the rows by their key; those that are missing are made, in the
 * order of their keys, so that two writers wait for each other only one way.
 */
export async function getIds<Table extends keyof Rows>(
  trx: Knex,
  table: Table,
  rows: Iterable<Rows[Table]>,
): Promise<{ get(key: string): number; isGrown: boolean }> {
  const byKey = new Map([...rows].map(row => [row.key, row]));
  const keys = [...byKey.keys()];
  const ids = await readIds(trx, table, keys);
  const missing = [...byKey.values()]
    .filter(({ key }) => !ids.has(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (missing.length === 0)
    return { get: toGetter(table, ids), isGrown: false };
  const columns = tables[table];
  await run(
    trx,
    sql`INSERT INTO ${plain(table)} (${plain(Object.keys(columns).join(', '))})
      ${selectRows(trx, columns, missing)}
      ON CONFLICT (key) DO NOTHING`,
  );
  const all = await readIds(trx, table, keys);
  return { get: toGetter(table, all), isGrown: true };
}

/** Numbers of shapes, with the groups of each. */
export async function getShapeIds(trx: Knex, shapes: ShapeRow[]) {
  const groups = shapes.map(toGroupRows);
  const groupIds = await getIds(
    trx,
    'activity_groups',
    groups.flatMap(({ own, place, name }) => [own, place, name]),
  );
  const rows = shapes.map((shape, index) => ({
    ...shape,
    group_id: groupIds.get(groups[index].own.key),
    place_id: groupIds.get(groups[index].place.key),
    name_id: groupIds.get(groups[index].name.key),
  }));
  return getIds(trx, 'activity_shapes', rows);
}
