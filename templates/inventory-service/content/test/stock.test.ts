import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import fc from 'fast-check';
import { foldCounts } from '../src/stock/summary.ts';
import { countsThatAgree } from './support/counts.ts';
import { aKey, useService } from './support/service.ts';

describe('Stock', () => {
  const service = useService();
  const user = service.as('storekeeper');
  const moving = (partId: number, quantity: number, more: object = {}) => ({
    partId,
    quantity,
    locationId: 1,
    reason: 'test',
    reference: '',
    ...more,
  });
  const levels = async (partId: number) =>
    (await user.get(`/api/v1/parts/${partId}/stock`)).body;

  test('comes in, goes out, moves and is corrected, and the ledger tells it', async () => {
    const { id } = await service.addPart({ partNumber: 'S-1' }, 10);
    const issue = await user.post(
      '/api/v1/stock/issues',
      moving(id, 3),
      aKey(),
    );
    assert.equal(issue.status, 201);
    assert.equal(issue.body.onHandAfter, 7);
    const transfer = moving(id, 2, { toLocationId: 2 });
    await user.post('/api/v1/stock/transfers', transfer, aKey());
    await user.post('/api/v1/stock/adjustments', moving(id, -1), aKey());
    const { onHand, levels: places } = await levels(id);
    assert.equal(onHand, 6);
    assert.deepEqual(
      places.map((place: { onHand: number }) => place.onHand),
      [4, 2],
    );
    const ledger = await user.get(`/api/v1/movements?partId=${id}`);
    assert.deepEqual(
      ledger.body.items.map((movement: { kind: string }) => movement.kind),
      ['adjustment', 'transfer', 'issue', 'receipt'],
    );
    const history = await user.get(`/api/v1/parts/${id}/stock-history`);
    assert.equal(history.body.points.at(-1).onHand, 6);
  });

  test('the last unit goes to one of many; the others are told how much is left, and where', async () => {
    const { id } = await service.addPart({ partNumber: 'S-2' }, 1);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        user.post('/api/v1/stock/issues', moving(id, 1), aKey()),
      ),
    );
    const refused = answers.filter(({ status }) => status === 409);
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(refused.length, 7);
    assert.equal(refused[0]?.body.code, 'not-enough-stock');
    assert.match(refused[0]?.body.detail, /0 are available/);
    assert.equal((await levels(id)).onHand, 0);
  });

  test('a repeated request is answered and not done again; its key is good for nothing else', async () => {
    const { id } = await service.addPart({ partNumber: 'S-3' }, 5);
    const key = aKey();
    const sent = await Promise.all(
      [1, 2, 3].map(() =>
        user.post('/api/v1/stock/issues', moving(id, 2), key),
      ),
    );
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 200, 201]);
    assert.equal(new Set(sent.map(({ body }) => body.id)).size, 1);
    assert.equal((await levels(id)).onHand, 3);
    const other = await user.post('/api/v1/stock/issues', moving(id, 1), key);
    assert.equal(other.status, 409);
    assert.equal(other.body.code, 'idempotency-key-reused');
    const without = await user.post('/api/v1/stock/issues', moving(id, 1));
    assert.equal(without.status, 400);
    assert.equal(without.body.errors[0].field, 'idempotency-key');
  });

  test('that is set aside is not available, until it is issued or given back', async () => {
    const { id } = await service.addPart({ partNumber: 'S-4' }, 5);
    const reserve = (quantity: number) =>
      user.post('/api/v1/reservations', moving(id, quantity), aKey());
    const { body: first } = await reserve(2);
    const { body: second } = await reserve(2);
    const tooMany = await user.post(
      '/api/v1/stock/issues',
      moving(id, 2),
      aKey(),
    );
    assert.equal(tooMany.status, 409);
    assert.match(tooMany.body.detail, /1 are available/);
    const issue = moving(id, 2, { reservationId: first.id });
    await user.post('/api/v1/stock/issues', issue, aKey());
    await user.post(`/api/v1/reservations/${second.id}/release`);
    const { onHand, reserved, available } = await levels(id);
    assert.deepEqual([onHand, reserved, available], [3, 0, 3]);
    const again = await user.post(`/api/v1/reservations/${second.id}/release`);
    assert.equal(again.body.code, 'reservation-closed');
  });

  test('movements are neither changed nor removed, by anybody', async () => {
    await service.addPart({ partNumber: 'S-5' }, 1);
    for (const statement of [
      sql`update movements set quantity = 2`,
      sql`delete from movements`,
      sql`truncate movements cascade`,
      sql`delete from audit_events`,
      sql`update audit_events set user_name = 'x'`,
    ]) {
      await assert.rejects(statement.execute(service.db), /only grows/);
    }
  });

  test('on hand is the sum of the movements and never negative, whatever is asked at once', async () => {
    let count = 0;
    const movement = fc.record({
      kind: fc.constantFrom('receipts', 'issues', 'adjustments', 'transfers'),
      quantity: fc.integer({ min: 1, max: 6 }),
      sign: fc.constantFrom(1, -1),
      locationId: fc.constantFrom(1, 2),
    });
    const property = fc.asyncProperty(
      fc.array(movement, { minLength: 1, maxLength: 12 }),
      async movements => {
        count += 1;
        const { id } = await service.addPart(
          { partNumber: `P-${count}`, reorderPoint: 3, reorderQuantity: 5 },
          4,
        );
        await Promise.all([
          foldCounts(service.db),
          ...movements.map(({ kind, quantity, sign, locationId }) =>
            user.post(
              `/api/v1/stock/${kind}`,
              {
                ...moving(
                  id,
                  kind === 'adjustments' ? sign * quantity : quantity,
                ),
                locationId,
                ...(kind === 'transfers' && { toLocationId: 3 - locationId }),
              },
              aKey(),
            ),
          ),
        ]);
        await countsThatAgree(service.db);
        const { rows } = await sql<Record<string, number>>`
          select on_hand,
            (select sum(change)::integer from movements where part_id = ${id}) as sum,
            (select min(on_hand_after) from movements where part_id = ${id}) as least,
            (select sum(on_hand)::integer from stock_levels where part_id = ${id}) as levels,
            (select count(*)::integer from orders where automatic_part_id = ${id}) as orders
          from parts where id = ${id}`.execute(service.db);
        const [row] = rows;
        assert.equal(row?.on_hand, row?.sum);
        assert.equal(row?.on_hand, row?.levels);
        assert.ok(Number(row?.least) >= 0);
        assert.ok(Number(row?.orders) <= 1);
      },
    );
    await fc.assert(property, { numRuns: 30 });
  });
});
