import { sql } from 'kysely';
import type { Actor } from '../src/access/actor.ts';
import type { Db } from '../src/database/client.ts';
import { recordMovement } from '../src/stock/ledger.ts';

type Stock = {
  partId: number;
  locationId: number;
  /** What is left in the end. */
  onHand: number;
  reorderPoint: number;
};
type Step = { kind: 'receipt' | 'issue'; quantity: number; reason: string };

const DAYS = 60;

/** Some weeks of a store: much comes in, some goes out every week, more comes, the rest goes. */
function stepsOf({ onHand, reorderPoint, partId }: Stock): Step[] {
  const size = Math.max(1, Math.round((onHand + reorderPoint) / 6));
  const issue = (job: number): Step => ({
    kind: 'issue',
    quantity: size,
    reason: `組立 ${((partId + job) % 9) + 1} 号機`,
  });
  return [
    { kind: 'receipt', quantity: onHand + 4 * size, reason: '初期在庫' },
    ...[1, 2, 3].map(issue),
    { kind: 'receipt', quantity: 3 * size, reason: '補充' },
    ...[4, 5, 6, 7].map(issue),
  ];
}

/** Writes the steps into the ledger, which knows only today: `dateBack` spreads them. */
export async function addMovements(
  db: Db,
  actor: Actor,
  stock: Stock,
): Promise<void> {
  const { partId, locationId } = stock;
  for (const [index, step] of stepsOf(stock).entries()) {
    await db.transaction().execute(trx =>
      recordMovement(trx, actor, {
        ...{ partId, locationId, ...step },
        reference: `S-${partId}-${index + 1}`,
        idempotencyKey: `sample-${partId}-${index}`,
      }),
    );
  }
}

/**
 * Spreads the sample movements over the last weeks, in their order. The ledger refuses changes;
 * only its owner can lift that, and only these invented rows need it.
 */
export async function dateBack(db: Db): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`alter table movements disable trigger movements_only_grow`.execute(
      trx,
    );
    await sql`
      update movements set occurred_at = now() - make_interval(hours => (24 * ${DAYS}::numeric
        * (1 - (dated.place - 0.5) / dated.count) + part_id % 7)::integer)
      from (
        select id, row_number() over of_part as place, count(*) over (partition by part_id) as count
        from movements window of_part as (partition by part_id order by id)
      ) as dated
      where dated.id = movements.id`.execute(trx);
    await sql`alter table movements enable trigger movements_only_grow`.execute(
      trx,
    );
  });
}
