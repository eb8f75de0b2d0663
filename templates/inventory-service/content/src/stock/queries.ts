import { type AliasableExpression, type Selectable, sql } from 'kysely';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import type { Db } from '../database/client.ts';
import type { MovementKind, MovementsTable } from '../database/schema.ts';
import { notFound } from '../problems/common.ts';
import type { Movement, StockLevels } from './schemas.ts';

type MovementFilter = {
  partId?: number;
  kind?: MovementKind;
  userId?: number;
  from?: string;
  to?: string;
};

/** The movements that were found, with what they refer to. */
function selectMovements(
  db: Db,
  found: AliasableExpression<Selectable<MovementsTable>>,
) {
  return db
    .selectFrom(found.as('movements'))
    .innerJoin('parts', 'parts.id', 'movements.part_id')
    .innerJoin('locations', 'locations.id', 'movements.location_id')
    .innerJoin('users', 'users.id', 'movements.user_id')
    .leftJoin('locations as destination', 'destination.id', 'to_location_id')
    .selectAll('movements')
    .select([
      'part_number',
      'parts.name as part_name',
      'unit',
      'locations.code',
      'locations.name as location_name',
      'destination.code as to_code',
      'destination.name as to_name',
      'display_name',
    ]);
}

type Row = Awaited<
  ReturnType<ReturnType<typeof selectMovements>['execute']>
>[number];

const toMovement = (row: Row): Movement => ({
  id: Number(row.id),
  part: {
    id: row.part_id,
    partNumber: row.part_number,
    name: row.part_name,
    unit: row.unit,
  },
  kind: row.kind,
  quantity: row.quantity,
  change: row.change,
  onHandAfter: row.on_hand_after,
  location: { id: row.location_id, code: row.code, name: row.location_name },
  ...(row.to_location_id !== null && {
    toLocation: {
      id: row.to_location_id,
      code: String(row.to_code),
      name: String(row.to_name),
    },
  }),
  reason: row.reason,
  reference: row.reference,
  user: { id: row.user_id, displayName: row.display_name },
  occurredAt: row.occurred_at.toISOString(),
});

export async function readMovement(db: Db, id: string): Promise<Movement> {
  const found = db.selectFrom('movements').selectAll().where('id', '=', id);
  const row = await selectMovements(db, found).executeTakeFirstOrThrow();
  return toMovement(row);
}

/** The ledger, newest first. A page is found before anything is joined to it, so that this costs 20 rows and not a day's. */
export async function listMovements(
  db: Db,
  {
    limit = 20,
    cursor,
    ...filter
  }: MovementFilter & { limit?: number; cursor?: string },
) {
  let query = db.selectFrom('movements').selectAll();
  const { partId, kind, userId, from, to } = filter;
  if (partId) query = query.where('part_id', '=', partId);
  if (kind) query = query.where('kind', '=', kind);
  if (userId) query = query.where('user_id', '=', userId);
  if (from) query = query.where('occurred_at', '>=', new Date(from));
  if (to) query = query.where('occurred_at', '<', new Date(to));
  if (cursor) {
    const [before] = parseCursor(cursor, filter, ['number']);
    query = query.where('id', '<', String(before));
  }
  const page = query.orderBy('id', 'desc').limit(limit + 1);
  const rows = await selectMovements(db, page)
    .orderBy('movements.id', 'desc')
    .execute();
  const items = rows.slice(0, limit).map(toMovement);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor([last.id], filter) }
    : { items };
}

/** How much of a part is where. */
export async function readLevels(db: Db, partId: number): Promise<StockLevels> {
  const part = await db
    .selectFrom('parts')
    .select(['on_hand', 'reserved', 'on_order'])
    .where('id', '=', partId)
    .executeTakeFirst();
  if (!part) throw notFound('part', partId);
  const levels = await db
    .selectFrom('stock_levels')
    .innerJoin('locations', 'locations.id', 'stock_levels.location_id')
    .select(['locations.id', 'code', 'name', 'on_hand', 'reserved'])
    .where('part_id', '=', partId)
    .where('on_hand', '>', 0)
    .orderBy('code')
    .execute();
  return {
    onHand: part.on_hand,
    reserved: part.reserved,
    available: part.on_hand - part.reserved,
    onOrder: part.on_order,
    levels: levels.map(({ on_hand, reserved, ...location }) => ({
      location,
      onHand: on_hand,
      reserved,
      available: on_hand - reserved,
    })),
  };
}

/** The total on hand at the end of each of the last days on which it changed, oldest first. */
export async function readHistory(db: Db, partId: number) {
  const { rows } = await sql<{ at: Date; on_hand: number }>`
    select distinct on (occurred_at::date) occurred_at as at, on_hand_after as on_hand
    from (
      select id, occurred_at, on_hand_after from movements
      where part_id = ${partId} order by id desc limit 2000
    ) as latest
    order by occurred_at::date desc, id desc limit 400`.execute(db);
  const points = rows
    .map(row => ({ at: row.at.toISOString(), onHand: row.on_hand }))
    .reverse();
  return { points };
}
