import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, lockOfParts } from './support/at-once.ts';
import { aKey, useService } from './support/service.ts';

describe('An order request that is sent again', () => {
  const service = useService();
  const buyer = service.as('buyer');
  const send = (
    body: object,
    key: ReturnType<typeof aKey>,
    by: typeof buyer = buyer,
  ) => by.post('/api/v1/orders', body, key);
  const anOrder = (partId: number, changes: object = {}) => ({
    supplierId: 1,
    note: '',
    lines: [{ partId, quantity: 10 }],
    ...changes,
  });
  const orderOf = async (partId: number) => {
    const { body } = await send(anOrder(partId), aKey());
    await buyer.post(`/api/v1/orders/${body.id}/order`, { version: 1 });
    return body as { id: number; lines: { id: number }[] };
  };
  const arrive = (
    order: { id: number; lines: { id: number }[] },
    quantity: number,
    key: ReturnType<typeof aKey>,
  ) =>
    buyer.post(
      `/api/v1/orders/${order.id}/receipts`,
      {
        reference: 'DN-2',
        lines: [{ lineId: order.lines[0]?.id, quantity, locationId: 1 }],
      },
      key,
    );
  const onHand = async (id: number) =>
    (await buyer.get(`/api/v1/parts/${id}`)).body.onHand;

  test('is made once, however often and at whatever moment it comes', async () => {
    const part = await service.addPart({ partNumber: 'R-1' });
    const key = aKey();
    const sent = await Promise.all(
      [1, 2, 3].map(() => send(anOrder(part.id), key)),
    );
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 200, 201]);
    assert.equal(new Set(sent.map(({ body }) => body.id)).size, 1);
  });

  test('finds its order after that was changed, ordered and received', async () => {
    const part = await service.addPart({ partNumber: 'R-2' });
    const key = aKey();
    const { body: order } = await send(anOrder(part.id), key);
    const url = `/api/v1/orders/${order.id}`;
    await buyer.put(url, {
      ...anOrder(part.id, { lines: [{ partId: part.id, quantity: 3 }] }),
      version: 1,
    });
    const changed = await send(anOrder(part.id), key);
    assert.deepEqual([changed.status, changed.body.version], [200, 2]);
    await buyer.post(`${url}/order`, { version: 2 });
    await arrive(changed.body, 3, aKey());
    const received = await send(anOrder(part.id), key);
    assert.equal(received.status, 200);
    assert.deepEqual(
      [received.body.id, received.body.status],
      [order.id, 'received'],
    );
  });

  test('is refused when it says anything else, or somebody else says it', async () => {
    const part = await service.addPart({ partNumber: 'R-3' });
    const key = aKey();
    const line = { partId: part.id, quantity: 10 };
    const euro = { amount: '5', currency: 'EUR' };
    const first = anOrder(part.id, { expectedOn: '2026-12-01' });
    await send(first, key);
    const others = [
      anOrder(part.id),
      { ...first, expectedOn: '2026-12-02' },
      { ...first, note: 'urgent' },
      { ...first, supplierId: null },
      { ...first, lines: [{ ...line, quantity: 11 }] },
      { ...first, lines: [{ ...line, unitPrice: euro }] },
    ];
    for (const other of others) {
      const { status, body } = await send(other, key);
      assert.equal(status, 409, JSON.stringify(other));
      assert.equal(body.code, 'idempotency-key-reused');
    }
    const somebodyElse = service.as('administrator');
    assert.equal((await send(first, key, somebodyElse)).status, 409);
    assert.equal((await send(first, key)).status, 200);
  });

  test('is booked once when goods arrive, and its key is good for nothing else', async () => {
    const part = await service.addPart({ partNumber: 'R-4' });
    const order = await orderOf(part.id);
    const key = aKey();
    const sent = await Promise.all([
      arrive(order, 4, key),
      arrive(order, 4, key),
    ]);
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 201]);
    assert.equal(await onHand(part.id), 4);
    const other = await arrive(order, 5, key);
    assert.equal(other.status, 409);
    assert.equal(other.body.code, 'idempotency-key-reused');
  });

  test('books for one of two orders that share a key, at once or one after the other', async () => {
    const parts = await Promise.all(
      ['R-5', 'R-6'].map(partNumber => service.addPart({ partNumber })),
    );
    const ids = parts.map(({ id }) => id);
    const orders = await Promise.all(ids.map(orderOf));
    const key = aKey();
    const sends = orders.map(order => () => arrive(order, 1, key));
    const sent = await atOnce(service.db, lockOfParts(ids), sends);
    assert.deepEqual(sent.map(({ status }) => status).sort(), [201, 409]);
    const refused = sent.find(({ status }) => status === 409);
    assert.equal(refused?.body.code, 'idempotency-key-reused');
    const levels = await Promise.all(ids.map(onHand));
    assert.deepEqual(levels.sort(), [0, 1]);
    const again = await Promise.all(sends.map(sendAgain => sendAgain()));
    assert.deepEqual(again.map(({ status }) => status).sort(), [200, 409]);
  });
});
