import { sql } from 'kysely';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import type { Db } from '../database/client.ts';
import { notFound } from '../problems/common.ts';
import type { Order, OrderListQuery, OrderSummary } from './schemas.ts';

type Totals = { currency: string; amount: string }[];

function selectOrders(db: Db) {
  return db
    .selectFrom('orders')
    .leftJoin('suppliers', 'suppliers.id', 'supplier_id')
    .leftJoin('users', 'users.id', 'created_by')
    .selectAll('orders')
    .select(['suppliers.name as supplier_name', 'display_name'])
    .select([
      sql<number>`(select count(*)::integer from order_lines where order_id = orders.id)`.as(
        'line_count',
      ),
      sql<Totals | null>`(
        select json_agg(json_build_object('currency', currency, 'amount', amount::text))
        from (
          select currency, sum(quantity * unit_price) as amount
          from order_lines where order_id = orders.id group by currency
        ) as sums
      )`.as('totals'),
    ]);
}

type Row = Awaited<
  ReturnType<ReturnType<typeof selectOrders>['execute']>
>[number];

const whole = (amount: string) => amount.replace(/\.00$/, '');

function toSummary(row: Row): OrderSummary {
  const [total, ...others] = row.totals ?? [];
  return {
    id: row.id,
    orderNumber: row.order_number,
    status: row.status,
    ...(row.supplier_id !== null && {
      supplier: { id: row.supplier_id, name: String(row.supplier_name) },
    }),
    automatic: row.automatic_part_id !== null,
    ...(row.expected_on !== null && { expectedOn: row.expected_on }),
    lineCount: row.line_count,
    total:
      total && !others.length
        ? { ...total, amount: whole(total.amount) }
        : null,
    createdAt: row.created_at.toISOString(),
    ...(row.created_by !== null && {
      createdBy: { id: row.created_by, displayName: String(row.display_name) },
    }),
    version: row.version,
  };
}

/** Orders, newest first. */
export async function listOrders(
  db: Db,
  { limit = 20, cursor, ...filter }: OrderListQuery,
) {
  let query = selectOrders(db);
  const { status, supplierId, partId, automatic } = filter;
  if (status) query = query.where('status', '=', status);
  if (supplierId) query = query.where('supplier_id', '=', supplierId);
  if (automatic) {
    const is = automatic === 'true' ? 'is not' : 'is';
    query = query.where('automatic_part_id', is, null);
  }
  if (partId) {
    query = query.where(
      sql<boolean>`orders.id in (select order_id from order_lines where part_id = ${partId})`,
    );
  }
  if (cursor) {
    const [before] = parseCursor(cursor, filter, ['number']);
    query = query.where('orders.id', '<', Number(before));
  }
  const rows = await query
    .orderBy('orders.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toSummary);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor([last.id], filter) }
    : { items };
}

async function readLines(db: Db, id: number): Promise<Order['lines']> {
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('parts', 'parts.id', 'part_id')
    .selectAll('order_lines')
    .select(['part_number', 'name', 'unit'])
    .where('order_id', '=', id)
    .orderBy('order_lines.id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    part: {
      id: row.part_id,
      partNumber: row.part_number,
      name: row.name,
      unit: row.unit,
    },
    quantity: row.quantity,
    received: row.received,
    unitPrice: { amount: whole(row.unit_price), currency: row.currency },
  }));
}

async function readEvents(db: Db, id: number): Promise<Order['history']> {
  const rows = await db
    .selectFrom('order_events')
    .leftJoin('users', 'users.id', 'user_id')
    .selectAll('order_events')
    .select('display_name')
    .where('order_id', '=', id)
    .orderBy('order_events.id')
    .execute();
  return rows.map(row => ({
    kind: row.kind,
    ...(row.from_status !== null && { fromStatus: row.from_status }),
    toStatus: row.to_status,
    note: row.note,
    ...(row.user_id !== null && {
      user: { id: row.user_id, displayName: String(row.display_name) },
    }),
    occurredAt: row.occurred_at.toISOString(),
  }));
}

/** One order with everything about it. */
export async function readOrder(db: Db, id: number): Promise<Order> {
  const row = await selectOrders(db)
    .where('orders.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('order', id);
  return {
    ...toSummary(row),
    note: row.note,
    lines: await readLines(db, id),
    history: await readEvents(db, id),
  };
}
