import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { aPart, useService } from './support/service.ts';

describe('A part', () => {
  const service = useService();
  const user = service.as('administrator');
  const post = (payload: object) => user.post('/api/v1/parts', payload);
  const put = (id: number, payload: object) =>
    user.put(`/api/v1/parts/${id}`, payload);
  const remove = (id: number, version: number) =>
    user.delete(`/api/v1/parts/${id}?version=${version}`);
  afterEach(() => service.db.deleteFrom('parts').execute());

  test('is added, read, changed and deleted', async () => {
    const added = await post(
      aPart({
        partNumber: 'pr-18.55/x',
        name: '  プロペラ  ',
        unitPrice: { amount: '12.50', currency: 'USD' },
      }),
    );
    assert.equal(added.status, 201);
    assert.equal(added.headers.location, `/api/v1/parts/${added.body.id}`);
    assert.equal(added.body.partNumber, 'PR-18.55/X');
    assert.equal(added.body.name, 'プロペラ');
    assert.deepEqual(added.body.unitPrice, {
      amount: '12.50',
      currency: 'USD',
    });

    const { id, createdAt, updatedAt, version } = added.body;
    const changed = await put(id, { ...aPart({ reorderPoint: 3 }), version });
    assert.equal(changed.status, 200);
    assert.equal(changed.body.reorderPoint, 3);
    assert.equal(changed.body.version, version + 1);
    assert.equal(changed.body.createdAt, createdAt);
    assert.ok(changed.body.updatedAt >= updatedAt);
    assert.deepEqual(
      (await user.get(`/api/v1/parts/${id}`)).body,
      changed.body,
    );

    const removed = await remove(id, version + 1);
    assert.deepEqual(removed.body, { outcome: 'deleted' });
    const gone = await user.get(`/api/v1/parts/${id}`);
    assert.equal(gone.status, 404);
    assert.equal(gone.body.code, 'part-not-found');
  });

  test('keeps SQL, HTML and script in its texts as plain text', async () => {
    const nasty = `'; drop table parts; -- <script>alert(1)</script> \${7*7} {{7*7}} %_\\ "`;
    const added = await post(aPart({ name: nasty, description: nasty }));
    assert.equal(added.status, 201);
    assert.equal(added.body.name, nasty);
    const query = new URLSearchParams({ search: nasty });
    const found = await user.get(`/api/v1/parts?${query}`);
    assert.deepEqual(found.body.items, [added.body]);
    assert.match(String(found.headers['content-type']), /^application\/json/);
    assert.equal(found.headers['x-content-type-options'], 'nosniff');
  });

  test('has a number that no other part has, in either case of letters', async () => {
    await post(aPart({ partNumber: 'AF-1' }));
    const second = await post(aPart({ partNumber: 'af-1' }));
    assert.equal(second.status, 409);
    assert.equal(second.body.code, 'duplicate-part-number');
    assert.equal(second.body.errors[0].field, 'partNumber');
    assert.match(second.body.detail, /AF-1/);

    const other = await post(aPart({ partNumber: 'AF-2' }));
    const renamed = await put(other.body.id, {
      ...aPart({ partNumber: 'AF-1' }),
      version: 1,
    });
    assert.equal(renamed.status, 409);
    assert.equal(renamed.body.code, 'duplicate-part-number');
  });

  test('changed by two people at once keeps the one change and refuses the other', async () => {
    const { body: part } = await post(aPart());
    const changes = await Promise.all(
      [1, 2, 3, 4, 5].map(reorderPoint =>
        put(part.id, { ...aPart({ reorderPoint }), version: 1 }),
      ),
    );
    const saved = changes.filter(({ status }) => status === 200);
    const refused = changes.filter(({ status }) => status === 409);
    assert.equal(saved.length, 1);
    assert.equal(refused.length, 4);
    for (const { body } of refused) {
      assert.equal(body.code, 'stale-version');
      assert.equal(body.errors[0].field, 'version');
    }
    const now = await user.get(`/api/v1/parts/${part.id}`);
    assert.deepEqual(now.body, saved[0]?.body);
  });

  test('is not deleted by someone who has not seen its newest version', async () => {
    const { body: part } = await post(aPart());
    await put(part.id, { ...aPart({ reorderPoint: 9 }), version: 1 });
    const refused = await remove(part.id, 1);
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'stale-version');
    assert.equal((await user.get(`/api/v1/parts/${part.id}`)).status, 200);
  });

  test('that is not there cannot be changed or deleted', async () => {
    const change = await put(4711, { ...aPart(), version: 1 });
    assert.equal(change.status, 404);
    assert.equal((await remove(4711, 1)).status, 404);
  });
});
