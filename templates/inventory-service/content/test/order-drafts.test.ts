import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aKey, useService } from './support/service.ts';

type Line = {
  partId: number;
  quantity: number;
  unitPrice?: { amount: string; currency: string };
};

describe('A drafted order', () => {
  const service = useService();
  const buyer = service.as('buyer');
  const draft = (lines: Line[], changes: object = {}, by = buyer) =>
    by.post(
      '/api/v1/orders',
      { supplierId: 1, note: '', lines, ...changes },
      aKey(),
    );
  const list = async (query: string) =>
    (await buyer.get(`/api/v1/orders?${query}`)).body;

  test('is replaced as a whole, in its newest version only, until it is ordered', async () => {
    const first = await service.addPart({ partNumber: 'D-1' });
    const second = await service.addPart({ partNumber: 'D-2' });
    const { body: order } = await draft([{ partId: first.id, quantity: 10 }]);
    const url = `/api/v1/orders/${order.id}`;
    const replacement = {
      expectedOn: '2026-12-24',
      note: ' by rail ',
      lines: [{ partId: second.id, quantity: 2 }],
    };
    const put = (version: number, changes: object = {}) =>
      buyer.put(url, { ...replacement, version, ...changes });
    const { status, body } = await put(1);
    assert.equal(status, 200);
    assert.deepEqual(
      [body.version, body.note, body.expectedOn, body.supplier],
      [2, 'by rail', '2026-12-24', undefined],
    );
    assert.deepEqual(
      body.lines.map((line: { part: { id: number } }) => line.part.id),
      [second.id],
    );
    assert.equal((await put(1)).body.code, 'stale-version');

    const refusals: [object, string][] = [
      [{ expectedOn: '2027-02-29' }, 'expectedOn'],
      [{ supplierId: 999 }, 'supplierId'],
      [{ lines: [{ partId: 999, quantity: 1 }] }, 'lines.0.partId'],
      [
        { lines: [...replacement.lines, ...replacement.lines] },
        'lines.1.partId',
      ],
    ];
    for (const [changes, field] of refusals) {
      const refused = await put(2, changes);
      assert.equal(refused.status, 400);
      assert.equal(refused.body.errors[0].field, field);
    }
    await put(2, { supplierId: 1 });
    await buyer.post(`${url}/order`, { version: 3 });
    assert.equal((await put(4)).body.code, 'illegal-transition');
  });

  test('needs a supplier before it is ordered', async () => {
    const part = await service.addPart({ partNumber: 'D-3' });
    const lines = [{ partId: part.id, quantity: 1 }];
    const { body } = await draft(lines, { supplierId: null });
    const refused = await buyer.post(`/api/v1/orders/${body.id}/order`, {
      version: 1,
    });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'supplier-missing');
    assert.match(refused.body.detail, /choose one first/);
  });

  test('is refused to be ordered beyond what can be counted', async () => {
    const part = await service.addPart({ partNumber: 'D-4' });
    const place = async () => {
      const lines = [{ partId: part.id, quantity: 1_000_000_000 }];
      const { body } = await draft(lines);
      return buyer.post(`/api/v1/orders/${body.id}/order`, { version: 1 });
    };
    assert.equal((await place()).status, 200);
    const refused = await place();
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'too-many-on-order');
  });

  test('has no total in several currencies, and the parts’ own prices by default', async () => {
    const part = await service.addPart({ partNumber: 'D-5' });
    const other = await service.addPart({ partNumber: 'D-6' });
    const dollars = { amount: '1.50', currency: 'USD' };
    const lines = [
      { partId: part.id, quantity: 1 },
      { partId: other.id, quantity: 2, unitPrice: dollars },
    ];
    const { body } = await draft(lines);
    assert.equal(body.total, null);
    assert.deepEqual(
      body.lines.map((line: { unitPrice: object }) => line.unitPrice),
      [{ amount: '3200', currency: 'JPY' }, dollars],
    );
    const { body: one } = await draft(lines.slice(1));
    assert.deepEqual(one.total, { amount: '3', currency: 'USD' });
  });

  test('is made again by the service when an ordered one is cancelled and the part runs short', async () => {
    const part = await service.addPart(
      { partNumber: 'D-7', reorderPoint: 5, reorderQuantity: 20 },
      6,
    );
    const { body: big } = await draft([{ partId: part.id, quantity: 30 }]);
    const url = `/api/v1/orders/${big.id}`;
    await buyer.post(`${url}/order`, { version: 1 });
    const issue = { partId: part.id, locationId: 1, quantity: 4 };
    await service
      .as('storekeeper')
      .post(
        '/api/v1/stock/issues',
        { ...issue, reason: 'build', reference: '' },
        aKey(),
      );
    const automatic = () => list(`partId=${part.id}&automatic=true`);
    assert.deepEqual((await automatic()).items, []);
    const cancelled = await buyer.post(`${url}/cancel`, {
      version: 2,
      note: 'too late',
    });
    assert.equal(cancelled.body.history.at(-1).note, 'too late');
    const { items } = await automatic();
    assert.equal(items.length, 1);
    assert.equal(items[0].status, 'draft');
    assert.equal('createdBy' in items[0], false);
  });

  test('is made, ordered and cancelled by those only who may', async () => {
    const part = await service.addPart({ partNumber: 'D-9' });
    const lines = [{ partId: part.id, quantity: 1 }];
    const { body } = await draft(lines);
    for (const user of ['storekeeper', 'viewer'] as const) {
      const other = service.as(user);
      const url = `/api/v1/orders/${body.id}`;
      assert.equal((await other.get(url)).status, 200);
      const refusals = [
        await draft(lines, {}, other),
        await other.post(`${url}/order`, { version: 1 }),
        await other.post(`${url}/cancel`, { version: 1, note: '' }),
      ];
      for (const refused of refusals) {
        assert.equal(refused.status, 403);
        assert.match(refused.body.detail, /"orders: (edit|delete)"/);
      }
    }
    const unchanged = await buyer.get(`/api/v1/orders/${body.id}`);
    assert.equal(unchanged.body.version, 1);
  });
});
