import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { atOnce, lockOfParts } from './support/at-once.ts';
import { useReplicas } from './support/replicas.ts';
import { aKey, aPart } from './support/service.ts';
import { stockOf } from './support/stock.ts';

describe('Two replicas on one database', () => {
  const service = useReplicas();
  const { send } = service;
  let first: Awaited<ReturnType<typeof service.startOne>>;
  let second: typeof first;

  const anIssue = (partId: number, quantity: number) => ({
    ...{ partId, quantity, locationId: 1 },
    ...{ reason: 'build 7', reference: '' },
  });
  const issueAtBoth = (
    partId: number,
    quantity: number,
    keys: ReturnType<typeof aKey>[],
  ) =>
    atOnce(
      service.db,
      lockOfParts([partId]),
      [first, second].map(
        ({ address }, index) =>
          () =>
            send(
              address,
              '/stock/issues',
              anIssue(partId, quantity),
              keys[index],
            ),
      ),
    );
  const statuses = (sent: { status: number }[]) =>
    sent.map(({ status }) => status).sort();

  before(async () => {
    [first, second] = await Promise.all([
      service.startOne(),
      service.startOne(),
    ]);
    await service.addBasics();
  });

  test('make the tables once when they start at the same moment', async () => {
    const migrated = [first, second].flatMap(({ lines }) =>
      lines.filter(({ message }) => message === 'Database migrated'),
    );
    assert.equal(migrated.length, 1);
    for (const { address } of [first, second]) {
      assert.equal((await fetch(`${address}/health/ready`)).status, 200);
    }
  });

  test('give the last piece to one of two', async () => {
    const part = { partNumber: 'F-1' };
    const partId = await service.addPart(first.address, part, 1);
    const sent = await issueAtBoth(partId, 1, [aKey(), aKey()]);
    assert.deepEqual(statuses(sent), [201, 409]);
    const refused = sent.find(({ status }) => status === 409);
    assert.equal(refused?.body.code, 'not-enough-stock');
    const stock = await stockOf(service.db, partId);
    assert.deepEqual([stock.onHand, stock.movements], [0, 2]);
  });

  test('book a request once that both are sent', async () => {
    const part = { partNumber: 'F-2' };
    const partId = await service.addPart(first.address, part, 10);
    const key = aKey();
    const sent = await issueAtBoth(partId, 3, [key, key]);
    assert.deepEqual(statuses(sent), [200, 201]);
    assert.equal(sent[0]?.body.id, sent[1]?.body.id);
    assert.equal((await stockOf(service.db, partId)).onHand, 7);
  });

  test('draft one order for a part that runs short at both', async () => {
    const part = { partNumber: 'F-3', reorderPoint: 8, reorderQuantity: 20 };
    const partId = await service.addPart(first.address, part, 10);
    const sent = await issueAtBoth(partId, 2, [aKey(), aKey()]);
    assert.deepEqual(statuses(sent), [201, 201]);
    const orders = await service.db
      .selectFrom('orders')
      .select(['status'])
      .where('automatic_part_id', '=', partId)
      .execute();
    assert.deepEqual(orders, [{ status: 'draft' }]);
  });

  test('record where a request came from, as the load balancer in front of them says', async () => {
    const behind = await service.startOne({ TRUSTED_PROXIES: '1' });
    const forwarded = { 'x-forwarded-for': '192.0.2.66, 203.0.113.9' };
    const addresses: [string, RegExp][] = [
      [behind.address, /^203\.0\.113\.9$/],
      [first.address, /^127\.0\.0\.1$/],
    ];
    for (const [index, [address, expected]] of addresses.entries()) {
      const part = aPart({ partNumber: `F-9${index}` });
      const { body } = await service.send(address, '/parts', part, forwarded);
      const event = await service.db
        .selectFrom('audit_events')
        .select('source_ip')
        .where('record_type', '=', 'part')
        .where('record_id', '=', String(body.id))
        .executeTakeFirstOrThrow();
      assert.match(String(event.source_ip), expected);
    }
  });
});
