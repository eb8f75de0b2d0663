import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import { Problem, invalidField } from '../problems/problem.ts';
import { recordMovement } from '../stock/ledger.ts';
import type { Order, OrderReceipt } from './schemas.ts';
import { lockParts } from './writes.ts';

type Line = Order['lines'][number];

function lineOf(order: Order, lineId: number, index: number): Line {
  const line = order.lines.find(({ id }) => id === lineId);
  if (line) return line;
  throw invalidField(
    `lines.${index}.lineId`,
    'unknown',
    `${order.orderNumber} has no line ${lineId}: read the order again.`,
  );
}

function refuseTooMany(line: Line, quantity: number, index: number): void {
  const open = line.quantity - line.received;
  if (quantity <= open) return;
  const message = `${quantity} of ${line.part.partNumber} arrived, ${open} are still expected: receive ${open}, and the rest as a receipt without an order.`;
  throw new Problem({
    status: 409,
    code: 'more-than-ordered',
    detail: message,
    errors: [
      {
        field: `lines.${index}.quantity`,
        code: 'more-than-ordered',
        message,
        limit: open,
      },
    ],
  });
}

/** Puts what arrived into the ledger; returns the order's status after it. */
export async function receiveLines(
  trx: Db,
  actor: Actor,
  order: Order,
  { lines, reference }: OrderReceipt,
  key: string,
): Promise<'received' | 'partly_received'> {
  const arrived = lines
    .map((given, index) => ({
      ...given,
      index,
      line: lineOf(order, given.lineId, index),
    }))
    .sort((a, b) => a.line.part.id - b.line.part.id);
  await lockParts(
    trx,
    arrived.map(({ line }) => line.part.id),
  );
  for (const { line, quantity, locationId, index } of arrived) {
    refuseTooMany(line, quantity, index);
    line.received += quantity;
    await trx
      .updateTable('order_lines')
      .set({ received: line.received })
      .where('id', '=', line.id)
      .execute();
    await trx
      .updateTable('parts')
      .set({ on_order: sql<number>`on_order - ${quantity}` })
      .where('id', '=', line.part.id)
      .execute();
    await recordMovement(trx, actor, {
      partId: line.part.id,
      kind: 'receipt',
      quantity,
      locationId,
      reason: order.orderNumber,
      reference,
      orderLineId: line.id,
      idempotencyKey: `${key}/${index}`,
    });
  }
  const complete = order.lines.every(line => line.received === line.quantity);
  return complete ? 'received' : 'partly_received';
}

/** Whether the movements that were written under this key are those of this receipt. */
export async function isSameReceipt(
  trx: Db,
  { lines }: OrderReceipt,
  key: string,
): Promise<boolean> {
  const keys = [...lines, undefined].map((_, index) => `${key}/${index}`);
  const written = await trx
    .selectFrom('movements')
    .selectAll()
    .where('idempotency_key', 'in', keys)
    .execute();
  const wanted = lines.map(
    ({ lineId, quantity, locationId }, index) =>
      `${key}/${index} ${lineId} ${quantity} ${locationId}`,
  );
  const found = written.map(
    row =>
      `${row.idempotency_key} ${row.order_line_id} ${row.quantity} ${row.location_id}`,
  );
  return wanted.sort().join() === found.sort().join();
}
