import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';
import type { SeedSize } from './size.ts';

/** What people did: an event for each movement, and one change or sign-in for each ten of them. */
export async function seedAudit(db: Db, size: SeedSize): Promise<void> {
  await sql`
    insert into audit_events (occurred_at, user_id, user_name, action, record_type, record_id,
      before, after, source_ip, request_id)
    select occurred_at, user_id, format('利用者 %s', user_id),
      case kind when 'receipt' then 'stock.received' when 'issue' then 'stock.issued'
        when 'transfer' then 'stock.transferred' else 'stock.adjusted' end,
      'part', part_id::text, jsonb_build_object('onHand', on_hand_after - change),
      jsonb_build_object('onHand', on_hand_after, 'movementId', id, 'quantity', quantity,
        'reason', reason, 'reference', reference),
      '192.0.2.10', format('seed-%s', id)
    from movements order by id`.execute(db);
  await sql`
    insert into audit_events (occurred_at, user_id, user_name, action, record_type, record_id,
      before, after, source_ip, request_id)
    select now() - (${size.parts}::integer - n) * interval '700 days' / ${size.parts}::integer,
      1 + n % ${size.users}::integer, format('利用者 %s', 1 + n % ${size.users}::integer),
      case when n % 2 = 0 then 'part.updated' else 'session.started' end,
      case when n % 2 = 0 then 'part' else 'user' end, n::text,
      jsonb_build_object('reorderPoint', n % 9), jsonb_build_object('reorderPoint', n % 10),
      '192.0.2.10', format('seed-change-%s', n)
    from generate_series(1, ${size.parts}::integer) as n`.execute(db);
}
