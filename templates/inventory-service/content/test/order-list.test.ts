import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aKey, useService } from './support/service.ts';

describe('The list of orders', () => {
  const service = useService();
  const buyer = service.as('buyer');
  const list = async (query: string) =>
    (await buyer.get(`/api/v1/orders?${query}`)).body;
  const idsOf = (items: { id: number }[]) => items.map(({ id }) => id);

  test('finds orders by status, supplier, part and origin, a page at a time', async () => {
    const part = await service.addPart({ partNumber: 'D-8' });
    const supplier = await service
      .as('administrator')
      .post('/api/v1/suppliers', { name: 'Second', email: null });
    const ids: number[] = [];
    for (const supplierId of [1, supplier.body.id, 1]) {
      const lines = [{ partId: part.id, quantity: 1 }];
      const order = { supplierId, note: '', lines };
      const { body } = await buyer.post('/api/v1/orders', order, aKey());
      ids.unshift(body.id);
    }
    const all = `partId=${part.id}`;
    const page = await list(`${all}&limit=2`);
    assert.deepEqual(idsOf(page.items), ids.slice(0, 2));
    const cursor = encodeURIComponent(page.nextCursor);
    const rest = await list(`${all}&limit=2&cursor=${cursor}`);
    assert.deepEqual(idsOf(rest.items), ids.slice(2));
    assert.equal(rest.nextCursor, undefined);
    assert.deepEqual(
      idsOf((await list(`${all}&supplierId=${supplier.body.id}`)).items),
      [ids[1]],
    );
    await buyer.post(`/api/v1/orders/${ids[0]}/order`, { version: 1 });
    const ordered = await list(`${all}&status=ordered&automatic=false`);
    assert.deepEqual(idsOf(ordered.items), [ids[0]]);
    assert.deepEqual((await list(`${all}&automatic=true`)).items, []);
    for (const query of [`limit=2&cursor=${cursor}`, `${all}&cursor=x`]) {
      const refused = await buyer.get(`/api/v1/orders?${query}`);
      assert.equal(refused.status, 400);
    }
  });
});
