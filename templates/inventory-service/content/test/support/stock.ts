import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/database/client.ts';

/** How much there is of a part; the ledger, the levels, the totals and the audit events must agree on it. */
export async function stockOf(db: Db, partId: number) {
  const { rows } = await sql<{
    onHand: number;
    onOrder: number;
    movements: number;
    agree: boolean;
  }>`
    select on_hand as "onHand", on_order as "onOrder",
      (select count(*)::integer from movements where part_id = parts.id) as movements,
      on_hand = (select sum(change) from movements where part_id = parts.id)
      and on_hand = (select sum(on_hand) from stock_levels where part_id = parts.id)
      and on_hand = (select on_hand_after from movements
        where part_id = parts.id order by id desc limit 1)
      and (select count(*) from movements where part_id = parts.id)
        = (select count(*) from audit_events where record_id = parts.id::text
          and record_type = 'part' and action like 'stock.%') as agree
    from parts where id = ${partId}`.execute(db);
  const [stock] = rows;
  assert.ok(stock?.agree, JSON.stringify(rows));
  return stock;
}
