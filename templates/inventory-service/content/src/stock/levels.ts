import { type Selectable, sql } from 'kysely';
import type { Db } from '../database/client.ts';
import type { PartsTable } from '../database/schema.ts';
import { conflict, notFound, violates } from '../problems/common.ts';
import { Problem } from '../problems/problem.ts';

type PartRow = Selectable<PartsTable>;

/** Adds to what lies in one location; refuses to take what is not there or is set aside. */
export async function changeLevel(
  trx: Db,
  part: PartRow,
  locationId: number,
  change: number,
): Promise<void> {
  if (change < 0) return takeFrom(trx, part, locationId, -change);
  try {
    await trx
      .insertInto('stock_levels')
      .values({ part_id: part.id, location_id: locationId, on_hand: change })
      .onConflict(conflicting =>
        conflicting.columns(['part_id', 'location_id']).doUpdateSet({
          on_hand: sql<number>`stock_levels.on_hand + ${change}`,
        }),
      )
      .execute();
  } catch (error) {
    if (violates(error, 'stock_levels_location_fk')) {
      throw notFound('location', locationId);
    }
    throw error;
  }
}

async function takeFrom(
  trx: Db,
  part: PartRow,
  locationId: number,
  quantity: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('stock_levels')
    .set({ on_hand: sql<number>`on_hand - ${quantity}` })
    .where('part_id', '=', part.id)
    .where('location_id', '=', locationId)
    .where(sql<boolean>`on_hand - reserved >= ${quantity}`)
    .executeTakeFirst();
  if (!numUpdatedRows) throw await notEnough(trx, part, locationId, quantity);
}

/** Says what is there, and where else there is some. */
async function notEnough(
  trx: Db,
  part: PartRow,
  locationId: number,
  quantity: number,
): Promise<Problem> {
  const levels = await trx
    .selectFrom('stock_levels')
    .innerJoin('locations', 'locations.id', 'stock_levels.location_id')
    .select(['location_id', 'code'])
    .select(sql<number>`on_hand - reserved`.as('available'))
    .where('part_id', '=', part.id)
    .orderBy('code')
    .execute();
  const here = levels.find(level => level.location_id === locationId);
  const elsewhere = levels
    .filter(level => level.location_id !== locationId && level.available > 0)
    .map(level => `${level.code}: ${level.available}`);
  const available = here?.available ?? 0;
  const hint = elsewhere.length
    ? ` There is more in ${elsewhere.join(', ')}.`
    : '';
  return new Problem({
    status: 409,
    code: 'not-enough-stock',
    detail: `${quantity} of ${part.part_number} were asked for, ${available} are available here and nothing was saved.${hint}`,
    errors: [
      {
        field: 'quantity',
        code: 'not-enough',
        message: `Only ${available} are available here.${hint}`,
        limit: available,
      },
    ],
  });
}

/** Sets stock aside, or gives it back with a negative quantity. The part's row is locked already. */
export async function changeReserved(
  trx: Db,
  part: PartRow,
  locationId: number,
  change: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('stock_levels')
    .set({ reserved: sql<number>`reserved + ${change}` })
    .where('part_id', '=', part.id)
    .where('location_id', '=', locationId)
    .where(sql<boolean>`on_hand - reserved >= ${change}`)
    .executeTakeFirst();
  if (!numUpdatedRows) throw await notEnough(trx, part, locationId, change);
  await trx
    .updateTable('parts')
    .set({ reserved: sql<number>`reserved + ${change}` })
    .where('id', '=', part.id)
    .execute();
}

/** An issue of what was set aside frees it first; it must be the same part, place and quantity. */
export async function useReservation(
  trx: Db,
  part: PartRow,
  request: { reservationId?: number; locationId: number; quantity: number },
): Promise<void> {
  const id = Number(request.reservationId);
  const reservation = await trx
    .selectFrom('reservations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!reservation) throw notFound('reservation', id);
  const fits =
    reservation.status === 'open' &&
    reservation.part_id === part.id &&
    reservation.location_id === request.locationId &&
    reservation.quantity === request.quantity;
  if (!fits) {
    throw conflict(
      'reservation-closed',
      `Reservation ${id} is not open for this part, location and quantity: read it again.`,
    );
  }
  await changeReserved(trx, part, request.locationId, -request.quantity);
  await trx
    .updateTable('reservations')
    .set({ status: 'issued', closed_at: new Date() })
    .where('id', '=', id)
    .execute();
}
