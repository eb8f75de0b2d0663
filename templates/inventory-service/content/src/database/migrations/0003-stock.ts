import { type Kysely, sql } from 'kysely';

/**
 * The ledger. `change` is what a movement does to the part's total on hand (0 for
 * a transfer), `on_hand_after` the total that it left. The database refuses to
 * change or remove a movement.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% only grows: rows are neither changed nor removed', tg_table_name
        using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`
    create table stock_levels (
      part_id integer not null references parts on delete cascade,
      location_id integer not null
        constraint stock_levels_location_fk references locations on delete restrict,
      on_hand integer not null,
      reserved integer not null default 0 check (reserved >= 0),
      primary key (part_id, location_id),
      constraint stock_levels_available_not_negative
        check (on_hand >= 0 and on_hand >= reserved)
    ) with (fillfactor = 80)`.execute(db);
  await sql`create index stock_levels_by_location on stock_levels (location_id)`.execute(
    db,
  );
  await sql`
    create table reservations (
      id integer generated always as identity primary key,
      part_id integer not null references parts on delete restrict,
      location_id integer not null references locations on delete restrict,
      quantity integer not null check (quantity > 0),
      reference text not null,
      reason text not null,
      status text not null default 'open'
        check (status in ('open', 'issued', 'released')),
      user_id integer not null references users on delete restrict,
      created_at timestamptz not null default now(),
      closed_at timestamptz,
      idempotency_key text not null
        constraint reservations_idempotency_unique unique
    )`.execute(db);
  await sql`create index reservations_by_status on reservations (status, id desc)`.execute(
    db,
  );
  await sql`create index reservations_by_part on reservations (part_id, id desc)`.execute(
    db,
  );
  await createMovements(db);
}

async function createMovements(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table movements (
      id bigint generated always as identity primary key,
      part_id integer not null references parts on delete restrict,
      kind text not null
        check (kind in ('receipt', 'issue', 'adjustment', 'transfer')),
      quantity integer not null,
      change integer not null,
      on_hand_after integer not null check (on_hand_after >= 0),
      location_id integer not null references locations on delete restrict,
      to_location_id integer references locations on delete restrict,
      reason text not null,
      reference text not null,
      reservation_id integer references reservations on delete restrict,
      order_line_id integer,
      user_id integer not null references users on delete restrict,
      occurred_at timestamptz not null default now(),
      idempotency_key text not null
        constraint movements_idempotency_unique unique,
      check (kind = 'adjustment' or quantity > 0),
      check (case kind
        when 'receipt' then change = quantity
        when 'issue' then change = -quantity
        when 'adjustment' then change = quantity and quantity <> 0
        else change = 0 and to_location_id is not null and to_location_id <> location_id
      end)
    )`.execute(db);
  // The ledger only grows, so its rows lie in the order of their times.
  await sql`create index movements_by_time on movements using brin (occurred_at)`.execute(
    db,
  );
  await sql`create index movements_by_part on movements (part_id, id desc)`.execute(
    db,
  );
  await sql`create index movements_by_kind on movements (kind, id desc)`.execute(
    db,
  );
  await sql`create index movements_by_user on movements (user_id, id desc)`.execute(
    db,
  );
  await sql`
    create trigger movements_only_grow before update or delete or truncate on movements
    for each statement execute function refuse_change()`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table movements, reservations, stock_levels`.execute(db);
  await sql`drop function refuse_change`.execute(db);
}
