import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aKey, useService } from './support/service.ts';

describe('Orders', () => {
  const service = useService();
  const buyer = service.as('buyer');
  const storekeeper = service.as('storekeeper');
  const draft = async (partId: number, quantity = 10) => {
    const { body } = await buyer.post(
      '/api/v1/orders',
      { supplierId: 1, note: '', lines: [{ partId, quantity }] },
      aKey(),
    );
    return body;
  };
  const step = (id: number, name: string, payload: object) =>
    buyer.post(`/api/v1/orders/${id}/${name}`, payload);
  const arrive = (
    order: { id: number; lines: { id: number }[] },
    quantity: number,
  ) =>
    buyer.post(
      `/api/v1/orders/${order.id}/receipts`,
      {
        reference: 'DN-1',
        lines: [{ lineId: order.lines[0]?.id, quantity, locationId: 1 }],
      },
      aKey(),
    );
  const partOf = async (id: number) =>
    (await buyer.get(`/api/v1/parts/${id}`)).body;

  test('go from draft to received, and what arrives is in the ledger', async () => {
    const part = await service.addPart({ partNumber: 'O-1' });
    const order = await draft(part.id);
    assert.equal(order.status, 'draft');
    assert.deepEqual(order.total, { amount: '32000', currency: 'JPY' });
    const ordered = await step(order.id, 'order', { version: 1 });
    assert.equal(ordered.body.status, 'ordered');
    assert.equal((await partOf(part.id)).onOrder, 10);

    const first = await arrive(order, 4);
    assert.equal(first.body.status, 'partly_received');
    const tooMany = await arrive(order, 7);
    assert.equal(tooMany.status, 409);
    assert.match(tooMany.body.detail, /6 are still expected/);
    const rest = await arrive(order, 6);
    assert.equal(rest.body.status, 'received');
    const { onHand, onOrder } = await partOf(part.id);
    assert.deepEqual([onHand, onOrder], [10, 0]);
    assert.deepEqual(
      rest.body.history.map((event: { toStatus: string }) => event.toStatus),
      ['draft', 'ordered', 'partly_received', 'received'],
    );
  });

  test('refuse every other way, and say which one is open', async () => {
    const part = await service.addPart({ partNumber: 'O-2' });
    const order = await draft(part.id);
    const early = await arrive(order, 1);
    assert.equal(early.status, 409);
    assert.equal(early.body.code, 'illegal-transition');
    const cancelled = await step(order.id, 'cancel', { version: 1, note: '' });
    assert.equal(cancelled.body.status, 'cancelled');
    for (const [name, payload] of [
      ['order', { version: 2 }],
      ['cancel', { version: 2, note: '' }],
    ] as const) {
      const refused = await step(order.id, name, payload);
      assert.equal(refused.body.code, 'illegal-transition');
    }
    const stale = await draft(part.id);
    const wrong = await step(stale.id, 'order', { version: 7 });
    assert.equal(wrong.body.code, 'stale-version');
  });

  test('are drafted once for a part that falls to its reorder point, however many take from it', async () => {
    const part = await service.addPart(
      {
        partNumber: 'O-4',
        reorderPoint: 20,
        reorderQuantity: 50,
        supplierId: 1,
      },
      25,
    );
    await Promise.all(
      Array.from({ length: 15 }, () =>
        storekeeper.post(
          '/api/v1/stock/issues',
          {
            partId: part.id,
            quantity: 1,
            locationId: 1,
            reason: 'x',
            reference: '',
          },
          aKey(),
        ),
      ),
    );
    const { body } = await buyer.get(`/api/v1/orders?partId=${part.id}`);
    assert.equal(body.items.length, 1);
    assert.equal(body.items[0].automatic, true);
    assert.equal(body.items[0].status, 'draft');
    const order = await buyer.get(`/api/v1/orders/${body.items[0].id}`);
    assert.equal(order.body.lines[0].quantity, 50);
  });

  test('keep a part with an open order from being deleted', async () => {
    const part = await service.addPart({ partNumber: 'O-5' });
    const order = await draft(part.id);
    const remove = () =>
      service.as('administrator').delete(`/api/v1/parts/${part.id}?version=1`);
    assert.equal((await remove()).body.code, 'in-use');
    await step(order.id, 'cancel', { version: 1, note: '' });
    assert.deepEqual((await remove()).body, { outcome: 'archived' });
  });
});
