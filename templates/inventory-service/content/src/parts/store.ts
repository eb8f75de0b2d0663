import { type AliasableExpression, type Selectable, sql } from 'kysely';
import type { Db } from '../database/client.ts';
import type { PartsTable } from '../database/schema.ts';
import type { Currency, PartInput, PartSummary } from './schemas.ts';
import { STOCK_STATES } from './schemas.ts';

type Parts = AliasableExpression<Selectable<PartsTable>>;

const everyPart = (db: Db): Parts => db.selectFrom('parts').selectAll();

/** Columns of parts, of all or of those found, and of what they refer to. */
export function selectParts(db: Db, found = everyPart(db)) {
  return db
    .selectFrom(found.as('parts'))
    .innerJoin('categories', 'categories.id', 'parts.category_id')
    .leftJoin('locations', 'locations.id', 'parts.location_id')
    .leftJoin('suppliers', 'suppliers.id', 'parts.supplier_id')
    .selectAll('parts')
    .select([
      'categories.name as category_name',
      'locations.code as location_code',
      'suppliers.name as supplier_name',
    ]);
}

export type PartRow = Awaited<
  ReturnType<ReturnType<typeof selectParts>['execute']>
>[number];

const refersTo = (row: PartRow) => ({
  category: { id: row.category_id, name: row.category_name },
  ...(row.location_id && {
    location: { id: row.location_id, code: String(row.location_code) },
  }),
  ...(row.supplier_id && {
    supplier: { id: row.supplier_id, name: String(row.supplier_name) },
  }),
});

/** A row as the API shows it. */
export function toPart(row: PartRow): PartSummary {
  return {
    id: row.id,
    partNumber: row.part_number,
    name: row.name,
    description: row.description,
    ...refersTo(row),
    unit: row.unit,
    unitPrice: {
      amount: row.unit_price.replace(/\.00$/, ''),
      currency: row.currency as Currency,
    },
    reorderPoint: row.reorder_point,
    reorderQuantity: row.reorder_quantity,
    onHand: row.on_hand,
    reserved: row.reserved,
    available: row.on_hand - row.reserved,
    onOrder: row.on_order,
    stockState: STOCK_STATES[row.stock_state] ?? 'enough',
    ...(row.archived_at && { archivedAt: row.archived_at.toISOString() }),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toRow(input: PartInput) {
  return {
    part_number: input.partNumber,
    name: input.name,
    description: input.description,
    category_id: input.categoryId,
    unit: input.unit,
    location_id: input.locationId ?? null,
    supplier_id: input.supplierId ?? null,
    unit_price: input.unitPrice.amount,
    currency: input.unitPrice.currency,
    reorder_point: input.reorderPoint,
    reorder_quantity: input.reorderQuantity,
  };
}

export async function findPart(
  db: Db,
  id: number,
): Promise<PartSummary | undefined> {
  const row = await selectParts(db)
    .where('parts.id', '=', id)
    .executeTakeFirst();
  return row && toPart(row);
}

/** These parts, in no order. */
export async function findParts(db: Db, ids: number[]): Promise<PartSummary[]> {
  const rows = await selectParts(db)
    .where(sql<boolean>`parts.id = any(${ids}::integer[])`)
    .execute();
  return rows.map(toPart);
}

/** Locks parts in the order of their ids, as every writer does, and returns them by number. */
export async function lockPartsByNumber(
  trx: Db,
  numbers: string[],
): Promise<Map<string, PartSummary>> {
  const { rows } = await sql<{ id: number }>`
    select id from parts where part_number = any(${numbers}::text[])
    order by id for update`.execute(trx);
  const parts = await findParts(
    trx,
    rows.map(({ id }) => id),
  );
  return new Map(parts.map(part => [part.partNumber, part]));
}

/** Adds parts and returns their ids. */
export async function insertParts(
  db: Db,
  inputs: PartInput[],
): Promise<number[]> {
  const rows = await db
    .insertInto('parts')
    .values(inputs.map(input => ({ ...toRow(input), archived_at: null })))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Changes parts, each in full. */
export async function updateParts(
  db: Db,
  changes: { id: number; input: PartInput }[],
): Promise<void> {
  const given = changes.map(({ id, input }) => ({ id, ...toRow(input) }));
  await sql`
    update parts set
      part_number = given.part_number, name = given.name, description = given.description,
      category_id = given.category_id, unit = given.unit, location_id = given.location_id,
      supplier_id = given.supplier_id, unit_price = given.unit_price, currency = given.currency,
      reorder_point = given.reorder_point, reorder_quantity = given.reorder_quantity,
      version = version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
      id integer, part_number text, name text, description text, category_id integer, unit text,
      location_id integer, supplier_id integer, unit_price numeric, currency text,
      reorder_point integer, reorder_quantity integer
    ) where parts.id = given.id`.execute(db);
}

export async function setArchived(
  db: Db,
  id: number,
  archived: boolean,
): Promise<void> {
  await db
    .updateTable('parts')
    .set({
      archived_at: archived ? sql<Date>`now()` : null,
      version: sql<number>`version + 1`,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Whether anything refers to the part that must stay readable. */
export async function hasHistory(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from movements where part_id = ${id})
        or exists (select from order_lines where part_id = ${id})
        or exists (select from reservations where part_id = ${id}) as found`.execute(
    db,
  );
  return rows[0]?.found ?? false;
}

/** Whether an order that is not finished has the part. */
export async function hasOpenOrder(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select('orders.id')
    .where('part_id', '=', id)
    .where('status', 'in', ['draft', 'ordered', 'partly_received'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
