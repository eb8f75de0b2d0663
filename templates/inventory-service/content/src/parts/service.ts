import type { Actor } from '../access/actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import { orderIfShort } from '../orders/automatic-orders.ts';
import {
  conflict,
  notFound,
  staleVersion,
  violates,
} from '../problems/common.ts';
import { Problem, invalidField } from '../problems/problem.ts';
import { lockPart } from '../stock/ledger.ts';
import type { Part, PartInput, PartUpdate } from './schemas.ts';
import * as store from './store.ts';

/** Texts as they are kept: no spaces around them, part numbers in upper case. */
export function tidyPart<T extends PartInput>(input: T): T {
  return {
    ...input,
    partNumber: input.partNumber.toUpperCase(),
    name: input.name.trim(),
    description: input.description.trim(),
  };
}

function duplicate(partNumber: string, cause: unknown): Problem {
  return new Problem({
    status: 409,
    code: 'duplicate-part-number',
    detail: `There already is a part with the number ${partNumber}: open that one, or choose another number.`,
    errors: [
      {
        field: 'partNumber',
        code: 'duplicate',
        message: `The part number ${partNumber} is taken.`,
      },
    ],
    cause,
  });
}

const REFERENCES = {
  parts_category_fk: ['categoryId', 'category'],
  parts_location_fk: ['locationId', 'location'],
  parts_supplier_fk: ['supplierId', 'supplier'],
} as const;

/** What a refused write means for the person who asked for it. */
export function explainRefusal(error: unknown, partNumber: string): unknown {
  if (violates(error, 'parts_part_number_unique')) {
    return duplicate(partNumber, error);
  }
  for (const [constraint, [field, record]] of Object.entries(REFERENCES)) {
    if (violates(error, constraint)) {
      const message = `There is no such ${record}: choose one from the list.`;
      return invalidField(field, 'unknown', message);
    }
  }
  return error;
}

/** The rules about parts: what is refused, and why. Every write is audited with it. */
export class PartService {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async get(id: number): Promise<Part> {
    return read(this.#db, id);
  }

  create(actor: Actor, input: PartInput): Promise<Part> {
    const part = tidyPart(input);
    return this.#writing(part.partNumber, trx => insert(trx, actor, part));
  }

  update(
    actor: Actor,
    id: number,
    { version, ...input }: PartUpdate,
  ): Promise<Part> {
    const part = tidyPart(input);
    return this.#writing(part.partNumber, trx =>
      change(trx, actor, id, version, part),
    );
  }

  /** A part with a history is archived, any other deleted. */
  delete(
    actor: Actor,
    id: number,
    version: number,
  ): Promise<'deleted' | 'archived'> {
    return this.#writing('', async trx => {
      const before = await lockVersion(trx, id, version);
      const inUse = before.onHand > 0 || (await store.hasOpenOrder(trx, id));
      if (inUse) {
        throw conflict(
          'in-use',
          `${before.partNumber} still has stock or an open order: issue the stock and finish or cancel the order first.`,
        );
      }
      const archive = await store.hasHistory(trx, id);
      if (archive) await store.setArchived(trx, id, true);
      else await trx.deleteFrom('parts').where('id', '=', id).execute();
      const outcome = archive ? 'archived' : 'deleted';
      const entry = { recordType: 'part', recordId: id, before };
      await recordAudit(trx, actor, { ...entry, action: `part.${outcome}` });
      return outcome;
    });
  }

  restore(actor: Actor, id: number, version: number): Promise<Part> {
    return this.#writing('', async trx => {
      const before = await lockVersion(trx, id, version);
      if (!before.archivedAt) return before;
      await store.setArchived(trx, id, false);
      return audited(trx, actor, 'part.restored', id, before);
    });
  }

  async #writing<T>(
    partNumber: string,
    write: (trx: Db) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#db.transaction().execute(write);
    } catch (error) {
      throw explainRefusal(error, partNumber);
    }
  }
}

async function read(db: Db, id: number): Promise<Part> {
  const part = await store.findPart(db, id);
  if (!part) throw notFound('part', id);
  return part;
}

async function lockVersion(
  trx: Db,
  id: number,
  version: number,
): Promise<Part> {
  await lockPart(trx, id);
  const part = await read(trx, id);
  if (part.version !== version) {
    throw staleVersion(part.partNumber, version, part.version);
  }
  return part;
}

async function audited(
  trx: Db,
  actor: Actor,
  action: string,
  id: number,
  before?: Part,
): Promise<Part> {
  const after = await read(trx, id);
  const entry = { action, recordType: 'part', recordId: id, after };
  await recordAudit(trx, actor, { ...entry, ...(before && { before }) });
  return after;
}

/** Adds a part in the caller's transaction. */
export async function insert(
  trx: Db,
  actor: Actor,
  input: PartInput,
): Promise<Part> {
  const [id = 0] = await store.insertParts(trx, [input]);
  return audited(trx, actor, 'part.created', id);
}

/** Changes a part in the caller's transaction. */
export async function change(
  trx: Db,
  actor: Actor,
  id: number,
  version: number,
  input: PartInput,
): Promise<Part> {
  const before = await lockVersion(trx, id, version);
  if (before.unit !== input.unit && (await store.hasHistory(trx, id))) {
    throw conflict(
      'in-use',
      `The unit of ${before.partNumber} cannot change any more, because movements or orders were counted in it: add a new part instead.`,
    );
  }
  await store.updateParts(trx, [{ id, input }]);
  const threshold = (part: PartInput | Part) =>
    `${part.reorderPoint} ${part.reorderQuantity}`;
  if (threshold(before) !== threshold(input)) {
    await orderIfShort(trx, actor, id);
  }
  return audited(trx, actor, 'part.updated', id, before);
}
