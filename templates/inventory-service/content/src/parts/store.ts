import { sql, type Selectable } from 'kysely';
import type { Db } from '../database/client.ts';
import type { PartsTable } from '../database/schema.ts';
import type { PartFilter } from './cursor.ts';
import type { Currency, Part, PartInput, Unit } from './schemas.ts';

function toPart(row: Selectable<PartsTable>): Part {
  return {
    id: row.id,
    partNumber: row.part_number,
    name: row.name,
    description: row.description,
    category: row.category,
    unit: row.unit as Unit,
    quantityOnHand: row.quantity_on_hand,
    reorderPoint: row.reorder_point,
    unitPrice: {
      amount: row.unit_price.replace(/\.00$/, ''),
      currency: row.currency as Currency,
    },
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toRow(input: PartInput) {
  return {
    part_number: input.partNumber,
    name: input.name,
    description: input.description,
    category: input.category,
    unit: input.unit,
    quantity_on_hand: input.quantityOnHand,
    reorder_point: input.reorderPoint,
    unit_price: input.unitPrice.amount,
    currency: input.unitPrice.currency,
  };
}

/** Reads and writes parts; knows SQL and nothing of HTTP. */
export class PartStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Parts in order of their number; every word of the search must occur. */
  async list(filter: PartFilter, limit: number, after = ''): Promise<Part[]> {
    let query = this.#db
      .selectFrom('parts')
      .selectAll()
      .where('part_number', '>', after)
      .orderBy('part_number')
      .limit(limit);
    if (filter.category) query = query.where('category', '=', filter.category);
    for (const word of filter.search.split(/\s+/).filter(Boolean)) {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      query = query.where(
        sql<boolean>`search_text like '%' || lower(normalize(${literal}, NFKC)) || '%'`,
      );
    }
    return (await query.execute()).map(toPart);
  }

  async find(id: number): Promise<Part | undefined> {
    const row = await this.#db
      .selectFrom('parts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toPart(row);
  }

  async insert(input: PartInput): Promise<Part> {
    const row = await this.#db
      .insertInto('parts')
      .values(toRow(input))
      .returningAll()
      .executeTakeFirstOrThrow();
    return toPart(row);
  }

  /** Changes the part only where it still has the given version. */
  async update(
    id: number,
    version: number,
    input: PartInput,
  ): Promise<Part | undefined> {
    const row = await this.#db
      .updateTable('parts')
      .set({
        ...toRow(input),
        version: version + 1,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .returningAll()
      .executeTakeFirst();
    return row && toPart(row);
  }

  /** Deletes the part only where it still has the given version; says whether it did. */
  async delete(id: number, version: number): Promise<boolean> {
    const result = await this.#db
      .deleteFrom('parts')
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return result.numDeletedRows === 1n;
  }

  async categories(): Promise<{ name: string; parts: number }[]> {
    return this.#db
      .selectFrom('parts')
      .select(['category as name', sql<number>`count(*)::integer`.as('parts')])
      .groupBy('category')
      .orderBy('category')
      .execute();
  }
}
