import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database/client.ts';
import { migrationNames } from '../database/migrate.ts';

type Count = RawBuilder<{ rows: number }>;

/**
 * What holds in a database that is whole, each with a count of the rows that break it. What a
 * migration brought with it is not looked for in a database that was saved before.
 */
const INVARIANTS: [what: string, breaking: Count, since?: string][] = [
  [
    'What a part has on hand is the sum of its movements.',
    sql`select count(*)::integer as rows from parts
      left join (select part_id, sum(change) as total from movements group by part_id) as moved
        on moved.part_id = parts.id
      where on_hand <> coalesce(total, 0)`,
  ],
  [
    'What a part has on hand is what its last movement left.',
    sql`select count(*)::integer as rows from parts
      join (select distinct on (part_id) part_id, on_hand_after from movements
            order by part_id, id desc) as last on last.part_id = parts.id
      where on_hand <> on_hand_after`,
  ],
  [
    'What a part has, and what of it is reserved, is the sum of its locations.',
    sql`select count(*)::integer as rows from parts
      left join (select part_id, sum(on_hand) as on_hand, sum(reserved) as reserved
                 from stock_levels group by part_id) as levels on levels.part_id = parts.id
      where parts.on_hand <> coalesce(levels.on_hand, 0)
         or parts.reserved <> coalesce(levels.reserved, 0)`,
  ],
  [
    'What is reserved of a part is the sum of its open reservations.',
    sql`select count(*)::integer as rows from parts
      left join (select part_id, sum(quantity) as total from reservations
                 where status = 'open' group by part_id) as open on open.part_id = parts.id
      where reserved <> coalesce(total, 0)`,
  ],
  [
    'What is on order of a part is what its open orders still expect.',
    sql`select count(*)::integer as rows from parts
      left join (select part_id, sum(quantity - received) as total from order_lines
                 join orders on orders.id = order_id
                 where status in ('ordered', 'partly_received')
                 group by part_id) as expected on expected.part_id = parts.id
      where on_order <> coalesce(total, 0)`,
  ],
  [
    'What has arrived of an order is in the ledger.',
    sql`select count(*)::integer as rows from order_lines
      left join (select order_line_id, sum(quantity) as total from movements
                 where order_line_id is not null group by order_line_id) as arrived
        on arrived.order_line_id = order_lines.id
      where received <> coalesce(total, 0)`,
  ],
  [
    'Every movement has its audit event.',
    sql`select count(*)::integer as rows from movements
      where not exists (
        select from audit_events
        where record_type = 'part' and action like 'stock.%'
          and after ->> 'movementId' = movements.id::text)`,
  ],
  [
    'Movements, order events and audit events can neither be changed nor removed.',
    sql`select 3 - count(*)::integer as rows from pg_trigger
      where tgname like '%\_only\_grow' and tgenabled = 'O'`,
  ],
  [
    'The counts of the overview are what counting gives.',
    sql`with counted as (
        select counted_part(stock_state, archived_at) as counted, count(*) as total from parts group by 1
        union all select counted_order(status), count(*) from orders group by 1
      ), kept as (
        select counted, sum(change) as total from count_changes group by counted
      )
      select count(*)::integer as rows from counted full join kept using (counted)
      where counted is not null and coalesce(counted.total, 0) <> coalesce(kept.total, 0)`,
    '0006-counts',
  ],
  [
    'This release knows every migration that was made.',
    sql`select count(*)::integer as rows from kysely_migration
      where name <> all (${migrationNames})`,
  ],
];

export type RestoredReport = {
  /** How many rows there are. */
  rows: Record<string, number>;
  /** When something last happened: nothing later was restored. */
  latest: { movement: Date | null; auditEvent: Date | null };
  broken: { what: string; rows: number }[];
  held: string[];
};

async function countRows(db: Db) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::integer from users) as users,
      (select count(*)::integer from parts) as parts,
      (select count(*)::integer from movements) as movements,
      (select count(*)::integer from orders) as orders,
      (select count(*)::integer from audit_events) as "auditEvents"`.execute(
    db,
  );
  return rows[0] ?? {};
}

async function migrationsOf(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** Says whether a restored database is whole, and up to when. Give it a transaction that sees one state. */
export async function checkRestored(db: Db): Promise<RestoredReport> {
  const { rows } = await sql<RestoredReport['latest']>`
    select (select max(occurred_at) from movements) as movement,
      (select max(occurred_at) from audit_events) as "auditEvent"`.execute(db);
  const report: RestoredReport = {
    rows: await countRows(db),
    latest: rows[0] ?? { movement: null, auditEvent: null },
    broken: [],
    held: [],
  };
  const migrations = await migrationsOf(db);
  for (const [what, breaking, since] of INVARIANTS) {
    if (since && !migrations.has(since)) continue;
    const counted = (await breaking.execute(db)).rows[0]?.rows ?? 0;
    if (counted) report.broken.push({ what, rows: counted });
    else report.held.push(what);
  }
  return report;
}
