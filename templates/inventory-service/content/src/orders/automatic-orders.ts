import type { Actor } from '../access/actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';

/**
 * Drafts an order for a part whose stock, with what is on order, has fallen to its reorder point.
 * The database allows one open automatic order for each part, so whoever comes second adds none.
 * Returns the new order's id. The caller's transaction holds the part's lock.
 */
export async function orderIfShort(
  trx: Db,
  actor: Actor,
  partId: number,
): Promise<number | undefined> {
  const part = await trx
    .selectFrom('parts')
    .selectAll()
    .where('id', '=', partId)
    .executeTakeFirstOrThrow();
  const isShort = part.on_hand + part.on_order <= part.reorder_point;
  if (part.archived_at || part.reorder_quantity === 0 || !isShort) return;

  const order = await trx
    .insertInto('orders')
    .values({
      supplier_id: part.supplier_id,
      automatic_part_id: part.id,
      created_by: null,
      expected_on: null,
      idempotency_key: null,
      request_hash: null,
    })
    .onConflict(conflicting =>
      conflicting
        .column('automatic_part_id')
        .where('status', 'in', ['draft', 'ordered', 'partly_received'])
        .doNothing(),
    )
    .returning(['id', 'order_number'])
    .executeTakeFirst();
  if (!order) return;
  await trx
    .insertInto('order_lines')
    .values({
      order_id: order.id,
      part_id: part.id,
      quantity: part.reorder_quantity,
      unit_price: part.unit_price,
      currency: part.currency,
    })
    .execute();
  await trx
    .insertInto('order_events')
    .values({
      order_id: order.id,
      kind: 'created',
      from_status: null,
      to_status: 'draft',
      user_id: null,
      idempotency_key: null,
    })
    .execute();
  await recordAudit(
    trx,
    { ...actor, userId: null, userName: 'system' },
    {
      action: 'order.created',
      recordType: 'order',
      recordId: order.id,
      after: {
        orderNumber: order.order_number,
        automatic: true,
        partNumber: part.part_number,
        quantity: part.reorder_quantity,
        triggeredBy: actor.userName,
      },
    },
  );
  return order.id;
}
