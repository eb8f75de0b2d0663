import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { addSampleData } from '../dev/sample-data.ts';
import { createDb, type Db } from '../src/database/client.ts';
import { checkRestored, type RestoredReport } from '../src/restore/checks.ts';
import { createTestDatabase } from './support/database.ts';

/** As an operator runs it. */
function verify(url: string) {
  const main = join(import.meta.dirname, '../src/restore/main.ts');
  const flags = ['--disable-warning=ExperimentalWarning', main];
  const env = { ...process.env, DATABASE_URL: url };
  return spawnSync(process.execPath, flags, { env, encoding: 'utf8' });
}

const everyMovement = sql`alter table movements disable trigger movements_only_grow`;
const everyEvent = sql`alter table audit_events disable trigger audit_events_only_grow`;

describe('A restored database', () => {
  let copy: Awaited<ReturnType<typeof createTestDatabase>>;
  let db: Db;
  let lastMovement: Date;

  before(async () => {
    const original = await createTestDatabase();
    const source = createDb({ connectionString: original.url });
    await addSampleData(source);
    const { rows } = await sql<{ last: Date }>`
      select max(occurred_at) as last from movements`.execute(source);
    lastMovement = rows[0]?.last ?? new Date(0);
    await source.destroy();
    copy = await createTestDatabase(original.name);
    await original.drop();
    db = createDb({ connectionString: copy.url });
  });
  after(async () => {
    await db.destroy();
    await copy.drop();
  });

  test('is found whole, with the time that it is restored to', () => {
    const { status, stdout, stderr } = verify(copy.url);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.ok(stdout.includes(`Last movement: ${lastMovement.toISOString()}`));
    assert.match(stdout, /Rows: users 4, parts [1-9]\d*, movements [1-9]/);
    assert.equal(stdout.match(/^ok /gm)?.length, 10);
    assert.match(stdout, /is whole, up to the times above/);
  });

  /** What the checks say after some damage, which is undone. */
  async function reportAfter(...damage: ReturnType<typeof sql>[]) {
    let report: RestoredReport | undefined;
    const undone = new Error('undone');
    const work = db.transaction().execute(async trx => {
      for (const statement of damage) await statement.execute(trx);
      report = await checkRestored(trx);
      throw undone;
    });
    await work.catch(error => assert.equal(error, undone));
    return report?.broken.map(({ what, rows }) => `${rows} ${what}`) ?? [];
  }

  const damages: [ReturnType<typeof sql>[], RegExp[]][] = [
    [
      [sql`update parts set on_hand = on_hand + 1 where id = 1`],
      [
        /^1 .*sum of its movements/,
        /^1 .*last movement left/,
        /^1 .*its locations/,
      ],
    ],
    [
      [
        sql`update parts set reserved = on_hand where id in (select part_id from stock_levels where on_hand > 0 limit 1)`,
      ],
      [/^1 .*its locations/, /^1 .*open reservations/],
    ],
    [
      [sql`update parts set on_order = on_order + 1 where id in (1, 2)`],
      [/^2 .*on order/],
    ],
    [
      [sql`update order_lines set received = 1 where id = 1`],
      [/arrived of an order/],
    ],
    [
      [everyEvent, sql`delete from audit_events where action = 'stock.issued'`],
      [
        /Every movement has its audit event/,
        /^1 .*neither be changed nor removed/,
      ],
    ],
    [[everyMovement], [/^1 .*neither be changed nor removed/]],
    [
      [
        sql`insert into count_changes (counted, change) values ('parts_low', 1)`,
      ],
      [/^1 .*counts of the overview/],
    ],
    // Saved before the counts were kept.
    [
      [
        sql`drop table count_changes`,
        sql`delete from kysely_migration where name = '0006-counts'`,
      ],
      [],
    ],
    [
      [sql`insert into kysely_migration values ('9999-later', now()::text)`],
      [/^1 .*knows every migration/],
    ],
  ];
  test('is found broken, by what is wrong with it', async () => {
    for (const [damage, expected] of damages) {
      const broken = await reportAfter(...damage);
      for (const words of expected) {
        assert.ok(
          broken.some(line => words.test(line)),
          `${words}: ${broken}`,
        );
      }
      // One damage can be told of by a second line, no damage by none.
      const most = expected.length ? expected.length + 1 : 0;
      assert.ok(broken.length <= most, String(broken));
    }
    assert.deepEqual(await reportAfter(), []);
  });

  test('that is broken, or not there, ends with an error for scripts', async () => {
    await sql`update parts set on_order = on_order + 1`.execute(db);
    const broken = verify(copy.url);
    assert.equal(broken.status, 1);
    assert.match(broken.stdout, /^BROKEN .*on order/m);
    assert.match(broken.stdout, /is not whole: do not use it/);
    const away = verify('postgres://127.0.0.1:1/x');
    assert.equal(away.status, 1);
    assert.match(away.stderr, /does not answer/);
  });
});
