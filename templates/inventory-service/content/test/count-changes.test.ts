import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import type { Db } from '../src/database/client.ts';
import { down, up } from '../src/database/migrations/0006-counts.ts';
import { FOLD_ABOVE, foldCounts, readSummary } from '../src/stock/summary.ts';
import { untilWaiting } from './support/at-once.ts';
import { countsThatAgree, rowsOfCounts } from './support/counts.ts';
import { aKey, useService } from './support/service.ts';

/** As the migrator runs it. */
const migrate = (db: Db, step: typeof up) =>
  (db as unknown as Kysely<unknown>).transaction().execute(step);
const recount = sql`select recount_parts_and_orders()`;

describe('Changes of the counts', () => {
  const service = useService();
  const user = service.as('storekeeper');
  /** Parts that each issue makes low or out, with an automatic order on the way. */
  const addParts = (name: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        service.addPart(
          {
            ...{ partNumber: `${name}-${n}`, supplierId: 1 },
            ...{ reorderPoint: 2, reorderQuantity: 5 },
          },
          3,
        ),
      ),
    );
  const issue = async (partId: number) => {
    const what = { partId, quantity: 1, locationId: 1 };
    const payload = { ...what, reason: 'x', reference: '' };
    return (await user.post('/api/v1/stock/issues', payload, aKey())).status;
  };
  /** All three pieces of each part at once. */
  const issueAll = (parts: { id: number }[]) =>
    Promise.all([0, 1, 2].flatMap(() => parts.map(({ id }) => issue(id))));
  /** A row for each change, as if nobody had read for long. */
  const addChanges = (count: number) =>
    sql`insert into count_changes (counted, change)
      select 'parts_low', case when n % 2 = 0 then 1 else -1 end
      from generate_series(1, ${2 * Math.ceil(count / 2)}::integer) as n`.execute(
      service.db,
    );

  test('are right after many issues at once, while two fold and one begins anew', async () => {
    const parts = await addParts('M', 12);
    let busy = true;
    const repeatedly = async (work: () => Promise<unknown>) => {
      while (busy) await work();
    };
    const background = [
      repeatedly(() => foldCounts(service.db)),
      repeatedly(() => foldCounts(service.db)),
      repeatedly(async () => {
        await recount.execute(service.db);
        await new Promise(resolve => setTimeout(resolve, 20));
      }),
    ];
    const answers = await issueAll(parts);
    busy = false;
    await Promise.all(background);
    assert.deepEqual([...new Set(answers)], [201]);
    const { drafts, out } = await countsThatAgree(service.db);
    assert.deepEqual([drafts, out], [12, 12]);
  });

  test('become one row for each count, by two at once, and when they are read', async () => {
    await addParts('F', 3);
    await addChanges(FOLD_ABOVE);
    const before = await countsThatAgree(service.db);
    assert.ok((await rowsOfCounts(service.db)) <= 5);
    await addChanges(FOLD_ABOVE / 2);
    await Promise.all([foldCounts(service.db), foldCounts(service.db)]);
    await foldCounts(service.db);
    assert.ok((await rowsOfCounts(service.db)) <= 5);
    assert.deepEqual(await countsThatAgree(service.db), before);
  });

  test('that one is folding are left to it by another, who does not wait; if it dies, all are there', async () => {
    await addChanges(10);
    const before = await countsThatAgree(service.db);
    const rows = await rowsOfCounts(service.db);
    const dying = service.db.transaction().execute(async trx => {
      await foldCounts(trx);
      await foldCounts(service.db);
      assert.equal(await rowsOfCounts(service.db), rows);
      await addParts('D', 1);
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
    });
    await assert.rejects(dying);
    const { enough } = await countsThatAgree(service.db);
    assert.equal(enough, before.enough + 1);
  });

  test('begin with what is there, whoever writes meanwhile', async () => {
    await addParts('B', 2);
    const before = await countsThatAgree(service.db);
    await migrate(service.db, down);
    const [part] = await addParts('B-LATER', 1);
    let migration: Promise<void> = Promise.resolve();
    // Of the old release: it holds orders and then wants parts, the other way round than the migration.
    await service.db.transaction().execute(async trx => {
      await sql`insert into orders default values`.execute(trx);
      migration = migrate(service.db, up);
      await untilWaiting(service.db, 1);
      await sql`update parts set archived_at = now() where id = ${part?.id}`.execute(
        trx,
      );
    });
    await migration;
    const after = await countsThatAgree(service.db);
    const { asOf, ...kept } = await readSummary(service.db);
    assert.ok(asOf);
    assert.deepEqual(kept, { ...before, drafts: before.drafts + 1 });
    assert.deepEqual(after, kept);
  });

  test('are put right by counting anew', async () => {
    await sql`delete from count_changes where counted = 'orders_draft'`.execute(
      service.db,
    );
    await assert.rejects(countsThatAgree(service.db));
    await recount.execute(service.db);
    await countsThatAgree(service.db);
  });
});
