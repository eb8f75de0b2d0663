import { sql } from 'kysely';
import type { Db } from '../database/client.ts';
import { invalidField } from '../problems/problem.ts';
import type { CategoryList, LocationList, SupplierList } from './schemas.ts';

type TreeRow = {
  id: number;
  parent_id: number | null;
  name: string;
  version: number;
  path: string[];
  parts: number;
};

/** The whole tree, parents first, each with the number of parts directly in it. */
export async function listCategories(db: Db): Promise<CategoryList> {
  const { rows } = await sql<TreeRow>`
    with recursive tree as (
      select id, parent_id, name, version, array[name] as path
      from categories where parent_id is null
      union all
      select child.id, child.parent_id, child.name, child.version, tree.path || child.name
      from categories child join tree on child.parent_id = tree.id
    )
    select tree.*, (
      select count(*)::integer from parts
      where category_id = tree.id and archived_at is null
    ) as parts
    from tree order by path`.execute(db);
  return {
    items: rows.map(({ parent_id, ...row }) => ({
      ...row,
      ...(parent_id !== null && { parentId: parent_id }),
    })),
  };
}

/** A category and all below it; empty where there is no such category. */
export async function subtreeOf(db: Db, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive tree as (
      select id from categories where id = ${id}
      union all
      select child.id from categories child join tree on child.parent_id = tree.id
    ) select id from tree`.execute(db);
  return rows.map(row => row.id);
}

/** A category below itself would be in no tree at all. */
export async function refuseCircle(
  db: Db,
  id: number,
  parentId: number | null | undefined,
): Promise<void> {
  if (!parentId || !(await subtreeOf(db, id)).includes(parentId)) return;
  throw invalidField(
    'parentId',
    'circle',
    'A category cannot be moved below itself: choose another parent.',
  );
}

export async function listSuppliers(db: Db): Promise<SupplierList> {
  const rows = await db
    .selectFrom('suppliers')
    .select(['id', 'name', 'email', 'version'])
    .select(
      sql<number>`(
        select count(*)::integer from parts
        where supplier_id = suppliers.id and archived_at is null
      )`.as('parts'),
    )
    .orderBy('name')
    .execute();
  return {
    items: rows.map(({ email, ...row }) => ({
      ...row,
      ...(email !== null && { email }),
    })),
  };
}

export async function listLocations(db: Db): Promise<LocationList> {
  const rows = await db
    .selectFrom('locations')
    .select(['id', 'code', 'name', 'version'])
    .select(
      sql<number>`(
        select count(*)::integer from stock_levels
        where location_id = locations.id and on_hand > 0
      )`.as('parts'),
    )
    .orderBy('code')
    .execute();
  return { items: rows };
}
