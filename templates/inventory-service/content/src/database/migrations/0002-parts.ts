import { type Kysely, sql } from 'kysely';

/**
 * Parts, and what they are sorted by: categories (a tree), suppliers, locations.
 *
 * - `part_number` sorts by code point, the same on every machine, because the
 *   list's cursor compares with it.
 * - `search_text` is folded (NFKC, lower case), so that a search finds half-width
 *   katakana and full-width letters too. `search_grams` cuts it into pieces of
 *   one and two characters for the index: pg_trgm drops Japanese where the C
 *   library's locale does not call it letters. Of a longer word only the pairs are
 *   looked up: almost every part has each single character.
 * - `on_hand`, `reserved` and `on_order` are totals, kept in the transaction that
 *   writes the ledger or the order. `stock_state`: 0 out, 1 low, 2 enough, judged
 *   by what is available.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function search_grams(input text) returns text[]
    language sql immutable strict parallel safe cost 5000 as $$
      select coalesce(array_agg(distinct gram), '{}')
      from (
        select substr(input, start, size) as gram
        from generate_series(1, char_length(input)) as start,
             (values (1), (2)) as sizes (size)
        where start + size - 1 <= char_length(input)
      ) as grams
      where gram !~ '[[:space:]]'
    $$`.execute(db);
  await sql`
    create function search_probe(word text) returns text[]
    language sql immutable strict parallel safe as $$
      select coalesce(array_agg(gram), '{}') from unnest(search_grams(word)) as gram
      where char_length(gram) = least(2, char_length(word))
    $$`.execute(db);
  await createLists(db);
  await createParts(db);
}

async function createLists(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table categories (
      id integer generated always as identity primary key,
      parent_id integer references categories on delete restrict,
      name text not null,
      version integer not null default 1,
      constraint categories_name_unique unique nulls not distinct (parent_id, name)
    )`.execute(db);
  await sql`
    create table suppliers (
      id integer generated always as identity primary key,
      name text not null constraint suppliers_name_unique unique,
      email text,
      version integer not null default 1
    )`.execute(db);
  await sql`
    create table locations (
      id integer generated always as identity primary key,
      code text collate "C" not null constraint locations_code_unique unique,
      name text not null,
      version integer not null default 1
    )`.execute(db);
}

async function createParts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table parts (
      id integer generated always as identity primary key,
      part_number text collate "C" not null
        constraint parts_part_number_unique unique,
      name text not null,
      description text not null,
      category_id integer not null
        constraint parts_category_fk references categories on delete restrict,
      unit text not null,
      location_id integer
        constraint parts_location_fk references locations on delete restrict,
      supplier_id integer
        constraint parts_supplier_fk references suppliers on delete restrict,
      unit_price numeric(12, 2) not null check (unit_price >= 0),
      currency text not null,
      reorder_point integer not null check (reorder_point >= 0),
      reorder_quantity integer not null check (reorder_quantity >= 0),
      on_hand integer not null default 0,
      reserved integer not null default 0 check (reserved >= 0),
      on_order integer not null default 0 check (on_order >= 0),
      stock_state smallint not null generated always as (
        case when on_hand - reserved <= 0 then 0
             when on_hand - reserved <= reorder_point then 1
             else 2 end
      ) stored,
      archived_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      search_text text not null generated always as (
        lower(normalize(part_number || ' ' || name || ' ' || description, NFKC))
      ) stored,
      constraint parts_available_not_negative
        check (on_hand >= 0 and on_hand >= reserved)
    ) with (fillfactor = 80)`.execute(db);
  await sql`create index parts_by_category on parts (category_id, part_number)`.execute(
    db,
  );
  await sql`create index parts_by_shortage on parts (stock_state, part_number) where archived_at is null`.execute(
    db,
  );
  await sql`create index parts_by_category_and_state on parts (category_id, stock_state, part_number)`.execute(
    db,
  );
  await sql`create index parts_archived on parts (part_number) where archived_at is not null`.execute(
    db,
  );
  await sql`create index parts_by_supplier on parts (supplier_id, part_number)`.execute(
    db,
  );
  await sql`create index parts_by_location on parts (location_id)`.execute(db);
  await sql`create index parts_by_search on parts using gin (search_grams(search_text))`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table parts, locations, suppliers, categories`.execute(db);
  await sql`drop function search_probe, search_grams`.execute(db);
}
