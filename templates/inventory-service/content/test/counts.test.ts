import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { countsThatAgree, rowsOfCounts } from './support/counts.ts';
import { aKey, useService } from './support/service.ts';

describe('The counts of the overview', () => {
  const service = useService();
  const administrator = service.as('administrator');
  const move = (kind: string, partId: number, quantity: number, more = {}) =>
    administrator.post(
      `/api/v1/stock/${kind}`,
      {
        ...{ partId, quantity, locationId: 1, reason: 'x', reference: '' },
        ...more,
      },
      aKey(),
    );
  /** How the counts differ from before, by name; all of them agree with counting. */
  const changedBy = async (work: () => Promise<unknown>) => {
    const before = await countsThatAgree(service.db);
    await work();
    const after = await countsThatAgree(service.db);
    const names = Object.keys(after) as (keyof typeof after)[];
    const changes = names.map(name => [name, after[name] - before[name]]);
    return Object.fromEntries(changes.filter(([, change]) => change !== 0));
  };

  test('follow a part from its creation to its deletion', async () => {
    let part = { id: 0, version: 0 };
    const address = (step = '') =>
      `/api/v1/parts/${part.id}${step}?version=${part.version}`;
    const again = async () => {
      part = (await administrator.get(`/api/v1/parts/${part.id}`)).body;
    };
    const expect = async (
      work: () => Promise<unknown>,
      expected: Record<string, number>,
    ) => assert.deepEqual(await changedBy(work), expected);

    await expect(
      async () => (part = await service.addPart({ reorderPoint: 4 })),
      { out: 1 },
    );
    await expect(() => move('receipts', part.id, 10), { out: -1, enough: 1 });
    await expect(() => move('issues', part.id, 6), { enough: -1, low: 1 });
    await expect(() => move('adjustments', part.id, -4), { low: -1, out: 1 });
    await expect(() => move('receipts', part.id, 5), { out: -1, enough: 1 });
    await expect(() => move('transfers', part.id, 5, { toLocationId: 2 }), {});
    await expect(() => move('issues', part.id, 5, { locationId: 2 }), {
      enough: -1,
      out: 1,
    });
    await again();
    await expect(() => administrator.delete(address()), { out: -1 });
    await again();
    await expect(
      () =>
        administrator.post(`/api/v1/parts/${part.id}/restore`, {
          version: part.version,
        }),
      { out: 1 },
    );
    part = await service.addPart({ partNumber: 'NEVER-USED' });
    await expect(() => administrator.delete(address()), { out: -1 });
  });

  test('follow a file that adds parts and moves reorder points, in a few rows for what it adds', async () => {
    const { id } = await service.addPart({ partNumber: 'F-0' }, 5);
    const file = (from: number, to: number) =>
      [
        'partNumber,name,category,unit,unitPrice,currency,reorderPoint',
        ...Array.from(
          { length: to - from + 1 },
          (_, n) => `F-${from + n},x,推進,pair,1,JPY,9`,
        ),
      ].join('\n');
    const send = (text: string) =>
      administrator.post('/api/v1/parts/import', text, {
        'content-type': 'text/csv',
      });
    const rows = await rowsOfCounts(service.db);
    const changes = await changedBy(() => send(file(1, 40)));
    assert.deepEqual(changes, { out: 40 });
    assert.ok((await rowsOfCounts(service.db)) - rows <= 1);
    const moved = await changedBy(() => send(file(0, 2)));
    assert.deepEqual(moved, { enough: -1, low: 1 });
    assert.equal((await move('issues', id, 1)).status, 201);
  });

  test('follow an order through its life, also one that the service makes', async () => {
    const { id } = await service.addPart(
      { partNumber: 'O-1', reorderPoint: 4, reorderQuantity: 6 },
      10,
    );
    const lines = [{ partId: id, quantity: 3 }];
    const payload = { supplierId: 1, note: '', lines };
    const draft = () => administrator.post('/api/v1/orders', payload, aKey());
    let order = { id: 0, version: 0, lines: [{ id: 0 }] };
    const step = (name: string, body: object) => async () => {
      const address = `/api/v1/orders/${order.id}/${name}`;
      order = (await administrator.post(address, body, aKey())).body;
    };
    const arriving = (quantity: number) => ({
      reference: '',
      lines: [{ lineId: order.lines[0]?.id, quantity, locationId: 1 }],
    });
    const drafted = async () => (order = (await draft()).body);
    assert.deepEqual(await changedBy(drafted), { drafts: 1 });
    const { version } = order;
    assert.deepEqual(await changedBy(step('order', { version })), {
      drafts: -1,
      openOrders: 1,
    });
    assert.deepEqual(await changedBy(step('receipts', arriving(1))), {});
    assert.deepEqual(await changedBy(step('receipts', arriving(2))), {
      openOrders: -1,
    });
    await drafted();
    const cancel = step('cancel', { version: order.version, note: '' });
    assert.deepEqual(await changedBy(cancel), { drafts: -1 });
    const short = await changedBy(() => move('issues', id, 10));
    assert.deepEqual(short, { enough: -1, low: 1, drafts: 1 });
  });

  test('cost an ordinary issue nothing, and know nothing of what was taken back', async () => {
    const { id } = await service.addPart({ partNumber: 'R-1' }, 100);
    const rows = await rowsOfCounts(service.db);
    assert.equal((await move('issues', id, 1)).status, 201);
    assert.equal((await move('issues', id, 1_000)).status, 409);
    const undone = new Error('undone');
    const work = service.db.transaction().execute(async trx => {
      await sql`update parts set archived_at = now()`.execute(trx);
      await sql`insert into orders default values`.execute(trx);
      assert.ok((await rowsOfCounts(trx)) > rows);
      await countsThatAgree(trx);
      throw undone;
    });
    await assert.rejects(work, undone);
    assert.equal(await rowsOfCounts(service.db), rows);
    await countsThatAgree(service.db);
  });

  test('cannot be passed by: what they count is not truncated', async () => {
    for (const table of ['parts', 'orders']) {
      const truncate = sql`truncate ${sql.id(table)} cascade`;
      await assert.rejects(truncate.execute(service.db), /only grows/);
    }
    await countsThatAgree(service.db);
  });
});
