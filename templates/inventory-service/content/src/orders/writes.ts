import { type Selectable, sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type {
  OrderEventsTable,
  OrderStatus,
  OrdersTable,
} from '../database/schema.ts';
import { conflict, notFound, staleVersion } from '../problems/common.ts';
import { invalidField } from '../problems/problem.ts';
import { readOrder } from './queries.ts';
import type { Order, OrderInput } from './schemas.ts';

export type OrderRow = Selectable<OrdersTable>;

/** Locks the order until the transaction ends; refuses a version that is not the newest. */
export async function lockOrder(
  trx: Db,
  id: number,
  version?: number,
): Promise<OrderRow> {
  const row = await trx
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('order', id);
  if (version !== undefined && row.version !== version) {
    throw staleVersion(row.order_number, version, row.version);
  }
  return row;
}

/** Says which way an order may go; everything else is refused. */
export function refuseTransition(
  row: OrderRow,
  from: OrderStatus[],
  to: string,
): void {
  if (from.includes(row.status)) return;
  throw conflict(
    'illegal-transition',
    `${row.order_number} is ${row.status.replace('_', ' ')} and cannot be ${to}: only an order that is ${from.join(' or ').replaceAll('_', ' ')} can.`,
  );
}

/** Locks the parts of an order in the order of their ids, as every writer of several parts does. */
export async function lockParts(trx: Db, ids: number[]) {
  const parts = await trx
    .selectFrom('parts')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(parts.map(part => [part.id, part]));
}

/** The lines as they are asked for; prices left out are the parts' own. */
export async function writeLines(
  trx: Db,
  orderId: number,
  lines: OrderInput['lines'],
): Promise<void> {
  const ids = lines.map(line => line.partId);
  const parts = await lockParts(trx, ids);
  const rows = lines.map((line, index) => {
    const part = parts.get(line.partId);
    const field = `lines.${index}.partId`;
    if (!part || part.archived_at) {
      throw invalidField(
        field,
        'unknown',
        `There is no part ${line.partId} that can be ordered: choose one from the list.`,
      );
    }
    if (ids.indexOf(line.partId) !== index) {
      throw invalidField(
        field,
        'duplicate',
        `${part.part_number} is on two lines: add the quantities on one.`,
      );
    }
    return {
      order_id: orderId,
      part_id: part.id,
      quantity: line.quantity,
      unit_price: line.unitPrice?.amount ?? part.unit_price,
      currency: line.unitPrice?.currency ?? part.currency,
    };
  });
  await trx.deleteFrom('order_lines').where('order_id', '=', orderId).execute();
  await trx.insertInto('order_lines').values(rows).execute();
}

/** Adds what of the order has not arrived to the parts' `on_order`, or takes it away with -1. */
export async function countOnOrder(
  trx: Db,
  orderId: number,
  sign: 1 | -1,
): Promise<number[]> {
  const lines = await trx
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('part_id')
    .execute();
  const ids = lines.map(line => line.part_id);
  const parts = await lockParts(trx, ids);
  for (const line of lines) {
    const change = sign * (line.quantity - line.received);
    const part = parts.get(line.part_id);
    if (part && part.on_order + change > 1_000_000_000) {
      throw conflict(
        'too-many-on-order',
        `More than 1,000,000,000 of ${part.part_number} would be on order and nothing was saved: check the quantity.`,
      );
    }
    await trx
      .updateTable('parts')
      .set({ on_order: sql<number>`on_order + ${change}` })
      .where('id', '=', line.part_id)
      .execute();
  }
  return ids;
}

type Event = {
  kind: Selectable<OrderEventsTable>['kind'];
  status: OrderStatus;
  note?: string;
  idempotencyKey?: string;
  before?: Order;
};

/** The order's history and the audit event of one change; returns the order as it is now. */
export async function recordEvent(
  trx: Db,
  actor: Actor,
  id: number,
  event: Event,
): Promise<Order> {
  await trx
    .insertInto('order_events')
    .values({
      order_id: id,
      kind: event.kind,
      from_status: event.before?.status ?? null,
      to_status: event.status,
      note: event.note ?? '',
      user_id: actor.userId,
      idempotency_key: event.idempotencyKey ?? null,
    })
    .execute();
  const after = await readOrder(trx, id);
  await recordAudit(trx, actor, {
    action: `order.${event.kind}`,
    recordType: 'order',
    recordId: id,
    ...(event.before && { before: event.before }),
    after,
  });
  return after;
}
