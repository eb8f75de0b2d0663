import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import type { OrderStatus } from '../database/schema.ts';
import {
  conflict,
  idempotencyKeyReused,
  violates,
} from '../problems/common.ts';
import { invalidField } from '../problems/problem.ts';
import { orderIfShort } from './automatic-orders.ts';
import { readOrder } from './queries.ts';
import { isSameReceipt, receiveLines } from './receiving.ts';
import type { Order, OrderInput, OrderReceipt } from './schemas.ts';
import {
  countOnOrder,
  lockOrder,
  recordEvent,
  refuseTransition,
  writeLines,
} from './writes.ts';

type Written = { order: Order; replayed: boolean };

/** The calendar knows more than the schema's pattern: there is no 31 February. */
function realDay(day: string | null | undefined): string | null {
  if (!day) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const isReal =
    !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
  if (isReal) return day;
  const message = `There is no day ${day}: check the date.`;
  throw invalidField('expectedOn', 'unknown', message);
}

const toRow = (input: OrderInput) => ({
  supplier_id: input.supplierId ?? null,
  expected_on: realDay(input.expectedOn),
  note: input.note.trim(),
});

/** What was asked for and by whom, however the order looks by now. */
function hashOf(actor: Actor, input: OrderInput): Buffer {
  const lines = input.lines.map(({ partId, quantity, unitPrice }) => [
    partId,
    quantity,
    unitPrice?.amount,
    unitPrice?.currency,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([actor.userId, toRow(input), lines]))
    .digest();
}

/** The life of an order: draft → ordered → partly received → received, or cancelled on the way. */
export class OrderService {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  create(actor: Actor, input: OrderInput, key: string): Promise<Written> {
    const hash = hashOf(actor, input);
    return this.#writing(async trx => {
      const inserted = await trx
        .insertInto('orders')
        .values({
          ...toRow(input),
          automatic_part_id: null,
          created_by: actor.userId,
          idempotency_key: key,
          request_hash: hash,
        })
        .onConflict(conflicting =>
          conflicting.column('idempotency_key').doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (!inserted) return this.#replay(trx, key, hash);
      await writeLines(trx, inserted.id, input.lines);
      const event = { kind: 'created', status: 'draft' } as const;
      const order = await recordEvent(trx, actor, inserted.id, event);
      return { order, replayed: false };
    });
  }

  async #replay(trx: Db, key: string, hash: Buffer): Promise<Written> {
    const earlier = await trx
      .selectFrom('orders')
      .select(['id', 'request_hash'])
      .where('idempotency_key', '=', key)
      .executeTakeFirstOrThrow();
    if (!earlier.request_hash?.equals(hash)) throw idempotencyKeyReused();
    return { order: await readOrder(trx, earlier.id), replayed: true };
  }

  change(
    actor: Actor,
    id: number,
    version: number,
    input: OrderInput,
  ): Promise<Order> {
    return this.#writing(async trx => {
      const row = await lockOrder(trx, id, version);
      refuseTransition(row, ['draft'], 'changed');
      const before = await readOrder(trx, id);
      await trx
        .updateTable('orders')
        .set(toRow(input))
        .where('id', '=', id)
        .execute();
      await writeLines(trx, id, input.lines);
      await this.#moveTo(trx, id, 'draft');
      const event = { kind: 'changed', status: 'draft', before } as const;
      return recordEvent(trx, actor, id, event);
    });
  }

  order(actor: Actor, id: number, version: number): Promise<Order> {
    return this.#writing(async trx => {
      const row = await lockOrder(trx, id, version);
      refuseTransition(row, ['draft'], 'ordered');
      if (row.supplier_id === null) {
        throw conflict(
          'supplier-missing',
          `${row.order_number} has no supplier: choose one first.`,
        );
      }
      const before = await readOrder(trx, id);
      await countOnOrder(trx, id, 1);
      await this.#moveTo(trx, id, 'ordered');
      const event = { kind: 'ordered', status: 'ordered', before } as const;
      return recordEvent(trx, actor, id, event);
    });
  }

  cancel(
    actor: Actor,
    id: number,
    version: number,
    note: string,
  ): Promise<Order> {
    return this.#writing(async trx => {
      const row = await lockOrder(trx, id, version);
      const open: OrderStatus[] = ['draft', 'ordered', 'partly_received'];
      refuseTransition(row, open, 'cancelled');
      const before = await readOrder(trx, id);
      const counted = row.status !== 'draft';
      const partIds = counted ? await countOnOrder(trx, id, -1) : [];
      await this.#moveTo(trx, id, 'cancelled');
      const order = await recordEvent(trx, actor, id, {
        kind: 'cancelled',
        status: 'cancelled',
        note: note.trim(),
        before,
      });
      for (const partId of partIds) await orderIfShort(trx, actor, partId);
      return order;
    });
  }

  receive(
    actor: Actor,
    id: number,
    receipt: OrderReceipt,
    key: string,
  ): Promise<Written> {
    return this.#writing(async trx => {
      const row = await lockOrder(trx, id);
      const earlier = await trx
        .selectFrom('order_events')
        .selectAll()
        .where('idempotency_key', '=', key)
        .executeTakeFirst();
      if (earlier) {
        const note = receipt.reference.trim();
        const same =
          earlier.order_id === id &&
          earlier.user_id === actor.userId &&
          earlier.note === note &&
          (await isSameReceipt(trx, receipt, key));
        if (!same) {
          throw idempotencyKeyReused();
        }
        return { order: await readOrder(trx, id), replayed: true };
      }
      refuseTransition(row, ['ordered', 'partly_received'], 'received');
      const before = await readOrder(trx, id);
      const status = await receiveLines(
        trx,
        actor,
        structuredClone(before),
        receipt,
        key,
      );
      await this.#moveTo(trx, id, status);
      const order = await recordEvent(trx, actor, id, {
        kind: 'received',
        status,
        note: receipt.reference.trim(),
        idempotencyKey: key,
        before,
      });
      return { order, replayed: false };
    });
  }

  async #moveTo(trx: Db, id: number, status: OrderStatus): Promise<void> {
    await trx
      .updateTable('orders')
      .set({
        status,
        version: sql<number>`version + 1`,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute();
  }

  async #writing<T>(write: (trx: Db) => Promise<T>): Promise<T> {
    try {
      return await this.#db.transaction().execute(write);
    } catch (error) {
      if (!violates(error, 'orders_supplier_fk')) throw error;
      const message = 'There is no such supplier: choose one from the list.';
      throw invalidField('supplierId', 'unknown', message);
    }
  }
}
