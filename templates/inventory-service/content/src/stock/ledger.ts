import { type Selectable, sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type {
  MovementKind,
  MovementsTable,
  PartsTable,
} from '../database/schema.ts';
import { orderIfShort } from '../orders/automatic-orders.ts';
import {
  conflict,
  idempotencyKeyReused,
  notFound,
} from '../problems/common.ts';
import { invalidField } from '../problems/problem.ts';
import { changeLevel, useReservation } from './levels.ts';

/** What somebody asks the ledger to write. For an adjustment `quantity` has a sign. */
export type MovementRequest = {
  partId: number;
  kind: MovementKind;
  quantity: number;
  locationId: number;
  toLocationId?: number;
  reason: string;
  reference: string;
  reservationId?: number;
  orderLineId?: number;
  idempotencyKey: string;
};

type Row = Selectable<MovementsTable>;

const AUDIT_ACTIONS: Record<MovementKind, string> = {
  receipt: 'stock.received',
  issue: 'stock.issued',
  adjustment: 'stock.adjusted',
  transfer: 'stock.transferred',
};

const CHANGES: Record<MovementKind, (quantity: number) => number> = {
  receipt: quantity => quantity,
  issue: quantity => -quantity,
  adjustment: quantity => quantity,
  transfer: () => 0,
};

/**
 * Writes one movement and what follows from it, in the caller's transaction: levels, totals,
 * the automatic order, the audit event. The part's row is locked first, so that movements of
 * one part come one after the other; callers with several parts go in order of their ids.
 * Throws 404 and 409 Problems, after which the transaction must be rolled back.
 */
export async function recordMovement(
  trx: Db,
  actor: Actor,
  request: MovementRequest,
): Promise<{ id: string; replayed: boolean }> {
  const part = await lockPart(trx, request.partId);
  const earlier = await findByKey(trx, request.idempotencyKey);
  if (earlier) return replay(earlier, request, actor);
  refuseImpossible(part, request);

  const change = CHANGES[request.kind](request.quantity);
  const onHandAfter = part.on_hand + change;
  if (onHandAfter > 1_000_000_000) {
    throw invalidField(
      'quantity',
      'maximum',
      'More than 1,000,000,000 on hand cannot be kept: check the quantity.',
    );
  }
  if (request.reservationId) await useReservation(trx, part, request);
  await moveBetweenLevels(trx, part, request, change);
  const { id } = await trx
    .insertInto('movements')
    .values({
      part_id: part.id,
      kind: request.kind,
      quantity: request.quantity,
      change,
      on_hand_after: onHandAfter,
      location_id: request.locationId,
      to_location_id: request.toLocationId ?? null,
      reason: request.reason.trim(),
      reference: request.reference.trim(),
      reservation_id: request.reservationId ?? null,
      order_line_id: request.orderLineId ?? null,
      user_id: actor.userId,
      idempotency_key: request.idempotencyKey,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAudit(trx, actor, {
    action: AUDIT_ACTIONS[request.kind],
    recordType: 'part',
    recordId: part.id,
    before: { onHand: part.on_hand },
    after: {
      onHand: onHandAfter,
      movementId: Number(id),
      quantity: request.quantity,
      reason: request.reason,
      reference: request.reference,
    },
  });
  if (change < 0) await orderIfShort(trx, actor, part.id);
  return { id, replayed: false };
}

/** Locks the part until the transaction ends. */
export async function lockPart(
  trx: Db,
  partId: number,
): Promise<Selectable<PartsTable>> {
  const part = await trx
    .selectFrom('parts')
    .selectAll()
    .where('id', '=', partId)
    .forUpdate()
    .executeTakeFirst();
  if (!part) throw notFound('part', partId);
  return part;
}

function findByKey(trx: Db, key: string): Promise<Row | undefined> {
  return trx
    .selectFrom('movements')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

function replay(earlier: Row, request: MovementRequest, actor: Actor) {
  const same =
    earlier.user_id === actor.userId &&
    earlier.part_id === request.partId &&
    earlier.kind === request.kind &&
    earlier.quantity === request.quantity &&
    earlier.location_id === request.locationId &&
    earlier.to_location_id === (request.toLocationId ?? null) &&
    earlier.reason === request.reason.trim() &&
    earlier.reference === request.reference.trim() &&
    earlier.reservation_id === (request.reservationId ?? null);
  if (!same) throw idempotencyKeyReused();
  return { id: earlier.id, replayed: true };
}

function refuseImpossible(
  part: Selectable<PartsTable>,
  { kind, quantity, locationId, toLocationId }: MovementRequest,
): void {
  if (part.archived_at) {
    throw conflict(
      'part-archived',
      `${part.part_number} is archived: restore it before moving its stock.`,
    );
  }
  if (kind === 'adjustment' && quantity === 0) {
    throw invalidField(
      'quantity',
      'zero',
      'An adjustment of 0 changes nothing: enter what to add, or a negative number to take away.',
    );
  }
  if (kind === 'transfer' && toLocationId === locationId) {
    throw invalidField(
      'toLocationId',
      'same',
      'The destination is the same location: choose another.',
    );
  }
}

async function moveBetweenLevels(
  trx: Db,
  part: Selectable<PartsTable>,
  request: MovementRequest,
  change: number,
): Promise<void> {
  const { locationId, toLocationId, quantity } = request;
  const here = toLocationId ? -quantity : change;
  await changeLevel(trx, part, locationId, here);
  if (toLocationId) await changeLevel(trx, part, toLocationId, quantity);
  if (change === 0) return;
  await trx
    .updateTable('parts')
    .set({ on_hand: sql<number>`on_hand + ${change}` })
    .where('id', '=', part.id)
    .execute();
}
