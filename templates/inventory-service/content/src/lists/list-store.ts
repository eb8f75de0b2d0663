import { type Selectable, sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type { Database } from '../database/schema.ts';
import { conflict, notFound, staleVersion } from '../problems/common.ts';
import { Problem } from '../problems/problem.ts';

type ListTable = 'categories' | 'suppliers' | 'locations';
type Values = Record<string, string | number | null>;
type Row = { id: number; version: number } & Values;

/** What differs between the lists that parts are sorted by. */
export type ListKind = {
  table: ListTable;
  record: 'category' | 'supplier' | 'location';
  /** Column that names an item, unique. */
  label: 'name' | 'code';
};

function isRefused(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function duplicate({ record, label }: ListKind, value: unknown): Problem {
  const message = `There already is a ${record} ${value}: choose another ${label}.`;
  return new Problem({
    status: 409,
    code: `duplicate-${record}`,
    detail: message,
    errors: [{ field: label, code: 'duplicate', message }],
  });
}

/** Writes categories, suppliers and locations: audited, with versions, refused while in use. */
export class ListStore {
  readonly #db: Db;
  readonly #kind: ListKind;

  constructor(db: Db, kind: ListKind) {
    this.#db = db;
    this.#kind = kind;
  }

  async create(actor: Actor, values: Values): Promise<number> {
    const { record } = this.#kind;
    return this.#writing(values, async trx => {
      const columns = Object.keys(values).map(column => sql.id(column));
      const { rows } = await sql<Row>`
        insert into ${this.#table} (${sql.join(columns)})
        values (${sql.join(Object.values(values))}) returning *`.execute(trx);
      const after = rows[0] as Row;
      await recordAudit(trx, actor, {
        action: `${record}.created`,
        recordType: record,
        recordId: after.id,
        after,
      });
      return after.id;
    });
  }

  async update(
    actor: Actor,
    id: number,
    version: number,
    values: Values,
  ): Promise<void> {
    const { record } = this.#kind;
    await this.#writing(values, async trx => {
      const before = await this.#lock(trx, id, version);
      const changes = Object.entries(values).map(
        ([column, value]) => sql`${sql.id(column)} = ${value}`,
      );
      const { rows } = await sql<Row>`
        update ${this.#table} set ${sql.join(changes)}, version = version + 1
        where id = ${id} returning *`.execute(trx);
      await recordAudit(trx, actor, {
        action: `${record}.updated`,
        recordType: record,
        recordId: id,
        before,
        after: rows[0] as Row,
      });
    });
  }

  async delete(actor: Actor, id: number, version: number): Promise<void> {
    const { record } = this.#kind;
    await this.#writing({}, async trx => {
      const before = await this.#lock(trx, id, version);
      await sql`delete from ${this.#table} where id = ${id}`.execute(trx);
      await recordAudit(trx, actor, {
        action: `${record}.deleted`,
        recordType: record,
        recordId: id,
        before,
      });
    });
  }

  get #table() {
    return sql.table(this.#kind.table);
  }

  async #lock(trx: Db, id: number, version: number): Promise<Row> {
    const { rows } =
      await sql<Row>`select * from ${this.#table} where id = ${id} for update`.execute(
        trx,
      );
    const row = rows[0];
    if (!row) throw notFound(this.#kind.record, id);
    if (row.version !== version) {
      const what = `${this.#kind.record} ${row[this.#kind.label]}`;
      throw staleVersion(what, version, row.version);
    }
    return row;
  }

  async #writing<T>(
    values: Values,
    write: (trx: Db) => Promise<T>,
  ): Promise<T> {
    const { record, label } = this.#kind;
    try {
      return await this.#db.transaction().execute(write);
    } catch (error) {
      if (isRefused(error, '23505')) throw duplicate(this.#kind, values[label]);
      if (!isRefused(error, '23001') && !isRefused(error, '23503')) throw error;
      throw conflict(
        'in-use',
        `This ${record} is in use, or what it refers to is gone: move what uses it first.`,
      );
    }
  }
}

export type ListRow<T extends ListTable> = Selectable<Database[T]>;
