import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import type { SeedSize } from './size.ts';

/**
 * Ten movements for each part, in rounds over all parts, as time brings them: first an opening
 * stock in the part's own location, then issues, receipts, corrections and transfers; then what
 * orders delivered. Of every fiftieth part everything goes out again.
 */
export async function planMovements(db: Db, size: SeedSize): Promise<void> {
  const { parts, movements, locations } = size;
  const span = sql`interval '700 days' / ${movements}::integer`;
  await sql`
    create temporary table planned_movements as
    select p as part_id, kind, quantity, null::integer as order_line_id,
      case kind when 'issue' then -quantity when 'transfer' then 0 else quantity end as change,
      1 + p % ${locations}::integer as location_id,
      case kind when 'transfer' then 1 + (p + 7) % ${locations}::integer end as to_location_id,
      now() - (${movements}::integer - round * ${parts}::integer - p) * ${span} - interval '1 hour' as occurred_at
    from generate_series(0, 9) as round
    cross join generate_series(1, ${parts}::integer) as p
    cross join lateral (select case
      when p % 50 = 0 then (array['receipt', 'issue'])[1 + round % 2]
      when round = 0 then 'receipt'
      else (array['issue', 'issue', 'issue', 'issue', 'issue', 'issue',
        'receipt', 'receipt', 'adjustment', 'transfer'])[1 + (p * 7 + round * 3) % 10]
      end) as kinds (kind)
    cross join lateral (select case
      when p % 50 = 0 then 20 + round / 2
      when round = 0 then 500 + p % 300
      when kind = 'adjustment' then case when p % 2 = 0 then 1 else -1 end
      else 1 + (p + round) % 9
      end) as quantities (quantity)`.execute(db);
  await sql`
    insert into planned_movements
    select part_id, 'receipt', received, id, received, 1 + part_id % ${locations}::integer, null,
      created_at + interval '2 hours'
    from planned_lines where received > 0`.execute(db);
}

/** The ledger in order of time, what lies in each location, and stock that is set aside. */
export async function writeMovements(db: Db, size: SeedSize): Promise<void> {
  await sql`
    insert into movements (part_id, kind, quantity, change, on_hand_after, location_id,
      to_location_id, reason, reference, order_line_id, user_id, occurred_at, idempotency_key)
    select part_id, kind, quantity, change,
      sum(change) over (partition by part_id order by occurred_at, order_line_id),
      location_id, to_location_id, case kind when 'issue' then '組立' else '入荷' end,
      format('JOB-%s', part_id % 5000), order_line_id,
      1 + part_id % ${size.users}::integer, occurred_at,
      format('seed-%s', row_number() over (order by occurred_at, part_id, order_line_id))
    from planned_movements order by occurred_at, part_id, order_line_id`.execute(
    db,
  );
  await sql`
    insert into stock_levels (part_id, location_id, on_hand, reserved)
    select part_id, place, sum(amount),
      max(case when place = 1 + part_id % ${size.locations}::integer then reserved else 0 end)
    from (
      select part_id, location_id as place, case kind when 'transfer' then -quantity else change end as amount
      from planned_movements
      union all
      select part_id, to_location_id, quantity from planned_movements where kind = 'transfer'
    ) as flows join parts on parts.id = part_id
    group by part_id, place`.execute(db);
  await sql`
    insert into reservations (part_id, location_id, quantity, reference, reason, status,
      user_id, created_at, closed_at, idempotency_key)
    select p, 1 + p % ${size.locations}::integer, 3, format('JOB-%s', p % 5000), '組立予定',
      case when p % 15 = 1 then 'open' else 'released' end, 1 + p % ${size.users}::integer,
      now() - interval '30 days', case when p % 15 = 1 then null else now() end, format('seed-reservation-%s', p)
    from generate_series(1, ${size.parts}::integer, 5) as p`.execute(db);
}
