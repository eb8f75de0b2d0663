import { type Selectable } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type {
  ReservationStatus,
  ReservationsTable,
} from '../database/schema.ts';
import {
  conflict,
  idempotencyKeyReused,
  notFound,
} from '../problems/common.ts';
import { lockPart } from './ledger.ts';
import { changeReserved } from './levels.ts';
import type { Reservation } from './schemas.ts';

export type ReservationRequest = {
  partId: number;
  locationId: number;
  quantity: number;
  reason: string;
  reference: string;
  idempotencyKey: string;
};

function select(db: Db) {
  return db
    .selectFrom('reservations')
    .innerJoin('parts', 'parts.id', 'part_id')
    .innerJoin('locations', 'locations.id', 'reservations.location_id')
    .innerJoin('users', 'users.id', 'user_id')
    .selectAll('reservations')
    .select([
      'part_number',
      'parts.name as part_name',
      'unit',
      'code',
      'locations.name as location_name',
      'display_name',
    ]);
}

async function read(db: Db, id: number): Promise<Reservation> {
  const row = await select(db)
    .where('reservations.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('reservation', id);
  return toReservation(row);
}

const toReservation = (
  row: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number],
): Reservation => ({
  id: row.id,
  part: {
    id: row.part_id,
    partNumber: row.part_number,
    name: row.part_name,
    unit: row.unit,
  },
  location: { id: row.location_id, code: row.code, name: row.location_name },
  quantity: row.quantity,
  reason: row.reason,
  reference: row.reference,
  status: row.status,
  user: { id: row.user_id, displayName: row.display_name },
  createdAt: row.created_at.toISOString(),
});

export async function listReservations(
  db: Db,
  {
    limit = 20,
    cursor,
    ...filter
  }: {
    partId?: number;
    status?: ReservationStatus;
    limit?: number;
    cursor?: string;
  },
) {
  let query = select(db);
  if (filter.partId) query = query.where('part_id', '=', filter.partId);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (cursor) {
    const [before] = parseCursor(cursor, filter, ['number']);
    query = query.where('reservations.id', '<', Number(before));
  }
  const rows = await query
    .orderBy('reservations.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toReservation);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor([last.id], filter) }
    : { items };
}

function isSame(
  row: Selectable<ReservationsTable>,
  request: ReservationRequest,
) {
  return (
    row.part_id === request.partId &&
    row.location_id === request.locationId &&
    row.quantity === request.quantity &&
    row.reason === request.reason.trim() &&
    row.reference === request.reference.trim()
  );
}

/** Sets stock aside: on hand stays, available shrinks. */
export function reserve(
  db: Db,
  actor: Actor,
  request: ReservationRequest,
): Promise<{ reservation: Reservation; replayed: boolean }> {
  return db.transaction().execute(async trx => {
    const part = await lockPart(trx, request.partId);
    const earlier = await trx
      .selectFrom('reservations')
      .selectAll()
      .where('idempotency_key', '=', request.idempotencyKey)
      .executeTakeFirst();
    if (earlier) {
      if (!isSame(earlier, request)) throw idempotencyKeyReused();
      return { reservation: await read(trx, earlier.id), replayed: true };
    }
    await changeReserved(trx, part, request.locationId, request.quantity);
    const { id } = await trx
      .insertInto('reservations')
      .values({
        part_id: part.id,
        location_id: request.locationId,
        quantity: request.quantity,
        reason: request.reason.trim(),
        reference: request.reference.trim(),
        user_id: actor.userId,
        closed_at: null,
        idempotency_key: request.idempotencyKey,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const reservation = await read(trx, id);
    await recordAudit(trx, actor, {
      action: 'reservation.created',
      recordType: 'reservation',
      recordId: id,
      after: reservation,
    });
    return { reservation, replayed: false };
  });
}

/** Gives back what was set aside. */
export function release(
  db: Db,
  actor: Actor,
  id: number,
): Promise<Reservation> {
  return db.transaction().execute(async trx => {
    const before = await read(trx, id);
    const part = await lockPart(trx, before.part.id);
    const closed = await trx
      .updateTable('reservations')
      .set({ status: 'released', closed_at: new Date() })
      .where('id', '=', id)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) {
      throw conflict(
        'reservation-closed',
        `Reservation ${id} is closed already: nothing was changed.`,
      );
    }
    await changeReserved(trx, part, before.location.id, -before.quantity);
    const after = await read(trx, id);
    await recordAudit(trx, actor, {
      action: 'reservation.released',
      recordType: 'reservation',
      recordId: id,
      before,
      after,
    });
    return after;
  });
}
