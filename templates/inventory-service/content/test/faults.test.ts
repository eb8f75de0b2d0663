import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { untilWaiting } from './support/at-once.ts';
import { exitCode } from './support/process.ts';
import { useReplicas } from './support/replicas.ts';
import { aKey } from './support/service.ts';
import { stockOf } from './support/stock.ts';

describe('A process that is killed in the middle of a write', () => {
  const service = useReplicas();
  const { send } = service;
  let first: Awaited<ReturnType<typeof service.startOne>>;
  let second: typeof first;

  const statuses = (sent: { status: number }[]) =>
    sent.map(({ status }) => status).sort();

  before(async () => {
    [first, second] = await Promise.all([
      service.startOne(),
      service.startOne(),
    ]);
    await service.addBasics();
  });

  /** A third replica, killed when it has written everything but the audit event. */
  const killInTheMiddle = async (
    path: string,
    body: object,
    key: ReturnType<typeof aKey>,
  ) => {
    const third = await service.startOne();
    await service.db.transaction().execute(async trx => {
      await sql`lock table audit_events in share row exclusive mode`.execute(
        trx,
      );
      const sent = assert.rejects(send(third.address, path, body, key));
      await untilWaiting(service.db, 1);
      third.child.kill('SIGKILL');
      await exitCode(third.child);
      await sent;
    });
  };

  test('leaves nothing of an issue; sent again to the others it is booked once', async () => {
    const part = { partNumber: 'F-4', reorderPoint: 8, reorderQuantity: 20 };
    const partId = await service.addPart(first.address, part, 10);
    const key = aKey();
    const issue = {
      ...{ partId, quantity: 4, locationId: 1 },
      ...{ reason: 'build 7', reference: '' },
    };
    await killInTheMiddle('/stock/issues', issue, key);
    const untouched = await stockOf(service.db, partId);
    assert.deepEqual([untouched.onHand, untouched.movements], [10, 1]);
    const again = [first, second].map(({ address }) =>
      send(address, '/stock/issues', issue, key),
    );
    assert.deepEqual(statuses(await Promise.all(again)), [200, 201]);
    const { onHand, movements } = await stockOf(service.db, partId);
    assert.deepEqual([onHand, movements], [6, 2]);
  });

  test('leaves nothing of goods received; sent again they are booked once', async () => {
    const partIds = [
      await service.addPart(first.address, { partNumber: 'F-5' }, 1),
      await service.addPart(first.address, { partNumber: 'F-6' }, 1),
    ];
    const lines = partIds.map(partId => ({ partId, quantity: 5 }));
    const draft = { supplierId: 1, note: '', lines };
    const { body: order } = await send(first.address, '/orders', draft);
    const path = `/orders/${order.id}`;
    await send(first.address, `${path}/order`, { version: 1 });
    const key = aKey();
    const receipt = {
      reference: 'DN-9',
      lines: order.lines.map(({ id }: { id: number }) => ({
        ...{ lineId: id, quantity: 5, locationId: 1 },
      })),
    };
    await killInTheMiddle(`${path}/receipts`, receipt, key);
    for (const partId of partIds) {
      const { onHand, onOrder } = await stockOf(service.db, partId);
      assert.deepEqual([onHand, onOrder], [1, 5]);
    }
    const again = await send(second.address, `${path}/receipts`, receipt, key);
    assert.deepEqual([again.status, again.body.status], [201, 'received']);
    for (const partId of partIds) {
      const { onHand, onOrder } = await stockOf(service.db, partId);
      assert.deepEqual([onHand, onOrder], [6, 0]);
    }
  });
});
