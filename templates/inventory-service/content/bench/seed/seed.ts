import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import { seedAudit } from './audit.ts';
import { seedLists } from './lists.ts';
import { planMovements, writeMovements } from './movements.ts';
import { planOrders, writeOrders } from './orders.ts';
import { writeParts } from './parts.ts';
import type { SeedSize } from './size.ts';

/**
 * Fills an empty database. The same size gives the same rows, apart from their times.
 * Orders and movements are planned in temporary tables first, so that every part can be
 * written once, with the totals that its ledger and its orders add up to.
 */
export async function seed(db: Db, size: SeedSize): Promise<void> {
  await db.connection().execute(async connection => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`set work_mem = '256MB'`.execute(connection);
    await seedLists(connection, size);
    await planOrders(connection, size);
    await planMovements(connection, size);
    await writeParts(connection, size);
    await writeOrders(connection, size);
    await writeMovements(connection, size);
    await seedAudit(connection, size);
    await sql`drop table planned_lines, planned_orders, planned_movements`.execute(
      connection,
    );
    await sql`reset work_mem`.execute(connection);
    await sql`reset statement_timeout`.execute(connection);
  });
  // What autovacuum would have done by itself some minutes later.
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_stat_user_tables`.execute(db);
  await db.connection().execute(async connection => {
    await sql`set statement_timeout = 0`.execute(connection);
    for (const { name } of rows) {
      await sql`vacuum (analyze) ${sql.id(name)}`.execute(connection);
    }
    await sql`reset statement_timeout`.execute(connection);
  });
}
