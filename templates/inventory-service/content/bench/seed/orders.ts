import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import type { SeedSize } from './size.ts';

/**
 * Every fourth order is an automatic one, each for another part; the others have up to five
 * lines. Most are received; the newest are still open.
 */
export async function planOrders(db: Db, size: SeedSize): Promise<void> {
  await sql`
    create temporary table planned_orders as
    select o as id, o % 4 = 0 as automatic,
      case
        when o % 12 = 5 then 'cancelled'
        when o <= ${size.orders}::integer * 0.8 then 'received'
        when o % 3 = 0 then 'draft'
        when o % 3 = 1 then 'ordered'
        else 'partly_received'
      end as status,
      now() - (${size.orders}::integer - o) * interval '40 minutes' as created_at
    from generate_series(1, ${size.orders}::integer) as o`.execute(db);
  // Multiples of 50 are the parts that are out of stock: nothing is delivered of them.
  await sql`
    create temporary table planned_lines as
    select row_number() over (order by order_id, part_id)::integer as id, lines.*,
      case status when 'received' then quantity when 'partly_received' then quantity / 2 else 0 end as received
    from (
      select distinct on (o.id, part_id) o.id as order_id, status, created_at,
        part_id + (part_id % 50 = 0)::integer as part_id, 2 + (o.id + line) % 20 as quantity
      from planned_orders as o
      cross join lateral generate_series(1, case when automatic then 1 else 1 + o.id % 5 end) as line
      cross join lateral (select case when automatic
        then 5 * o.id - 3
        else (o.id::bigint * 7919 + line * 1009) % (${size.parts}::integer - 1) + 1
      end::integer) as chosen (part_id)
      order by o.id, part_id
    ) as lines`.execute(db);
}

/** Orders, their lines and their history, with the ids that were planned. */
export async function writeOrders(db: Db, size: SeedSize): Promise<void> {
  await sql`
    insert into orders (id, supplier_id, status, automatic_part_id, expected_on, note,
      created_by, created_at, updated_at, version, idempotency_key, request_hash)
    overriding system value
    select o.id, 1 + o.id % ${size.suppliers}::integer, status, only_line.part_id,
      (created_at + interval '14 days')::date, case when automatic then '' else '定期発注' end,
      case when automatic then null else 1 + o.id % ${size.users}::integer end,
      created_at, created_at, 1, case when automatic then null else format('seed-order-%s', o.id) end,
      case when automatic then null else sha256(o.id::text::bytea) end
    from planned_orders as o
    left join (select order_id, part_id from planned_lines) as only_line
      on automatic and only_line.order_id = o.id
    order by o.id`.execute(db);
  await sql`
    insert into order_lines (id, order_id, part_id, quantity, received, unit_price, currency)
    overriding system value
    select l.id, order_id, part_id, quantity, received, unit_price, currency
    from planned_lines as l join parts on parts.id = part_id order by l.id`.execute(
    db,
  );
  for (const table of ['orders', 'order_lines']) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.id(table)}))`.execute(
      db,
    );
  }
  await writeEvents(db, size);
}

async function writeEvents(db: Db, size: SeedSize): Promise<void> {
  await sql`
    insert into order_events (order_id, kind, from_status, to_status, user_id, occurred_at)
    select o.id, kind, from_status, to_status,
      case when automatic and kind = 'created' then null else 1 + o.id % ${size.users}::integer end,
      created_at + step * interval '1 hour'
    from planned_orders as o
    join (values
      (0, 'created', null, 'draft', array['draft', 'ordered', 'partly_received', 'received', 'cancelled']),
      (1, 'ordered', 'draft', 'ordered', array['ordered', 'partly_received', 'received']),
      (2, 'received', 'ordered', 'partly_received', array['partly_received']),
      (2, 'received', 'ordered', 'received', array['received']),
      (2, 'cancelled', 'draft', 'cancelled', array['cancelled'])
    ) as steps (step, kind, from_status, to_status, statuses) on status = any(statuses)
    order by created_at + step * interval '1 hour'`.execute(db);
}
