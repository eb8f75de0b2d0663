import { type Kysely, sql } from 'kysely';

/**
 * Parts and what is on hand of them.
 *
 * `part_number` sorts by code point, the same on every machine, because the
 * list's cursor compares with it. `search_text` is folded (NFKC, lower case), so
 * that a search finds half-width katakana and full-width letters too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table parts (
      id integer generated always as identity primary key,
      part_number text collate "C" not null
        constraint parts_part_number_unique unique,
      name text not null,
      description text not null,
      category text not null,
      unit text not null,
      quantity_on_hand integer not null check (quantity_on_hand >= 0),
      reorder_point integer not null check (reorder_point >= 0),
      unit_price numeric(12, 2) not null check (unit_price >= 0),
      currency text not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      search_text text not null generated always as (
        lower(normalize(part_number || ' ' || name || ' ' || description, NFKC))
      ) stored
    )`.execute(db);
  await sql`create index parts_by_category on parts (category, part_number)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table parts`.execute(db);
}
