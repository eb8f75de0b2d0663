import type { Actor } from '../src/access/actor.ts';
import type { Db } from '../src/database/client.ts';
import { listOrders, readOrder } from '../src/orders/queries.ts';
import { OrderService } from '../src/orders/service.ts';

/** Of the drafts that the shortages made, some are ordered, and part of one has arrived. */
export async function advanceOrders(db: Db, buyer: Actor): Promise<void> {
  const orders = new OrderService(db);
  const drafts = await listOrders(db, { status: 'draft', limit: 3 });
  for (const { id, version } of drafts.items) {
    await orders.order(buyer, id, version);
  }
  const [last] = drafts.items;
  const [line] = last ? (await readOrder(db, last.id)).lines : [];
  if (!last || !line) return;
  const arrived = {
    lines: [{ lineId: line.id, quantity: 1, locationId: 1 }],
    reference: 'DN-1001',
  };
  await orders.receive(buyer, last.id, arrived, 'sample-receipt');
}
