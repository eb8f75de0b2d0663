import { type Kysely, sql } from 'kysely';

/**
 * Orders and their lines. `automatic_part_id` is set on an order that the service
 * made itself; the partial unique index allows one open of them for each part,
 * however many issues arrive at once. `request_hash` is of the request that the
 * key came with: the order itself may change before the request is repeated.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table orders (
      id integer generated always as identity primary key,
      order_number text collate "C" not null generated always as
        ('PO-' || lpad(id::text, 7, '0')) stored,
      supplier_id integer
        constraint orders_supplier_fk references suppliers on delete restrict,
      status text not null default 'draft' check (status in
        ('draft', 'ordered', 'partly_received', 'received', 'cancelled')),
      automatic_part_id integer references parts on delete restrict,
      expected_on date,
      note text not null default '',
      created_by integer references users on delete restrict,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      version integer not null default 1,
      idempotency_key text constraint orders_idempotency_unique unique,
      request_hash bytea,
      check ((idempotency_key is null) = (request_hash is null))
    )`.execute(db);
  await sql`
    create unique index orders_one_open_automatic on orders (automatic_part_id)
    where status in ('draft', 'ordered', 'partly_received')`.execute(db);
  await sql`create index orders_automatic on orders (id desc) where automatic_part_id is not null`.execute(
    db,
  );
  await sql`create index orders_by_status on orders (status, id desc)`.execute(
    db,
  );
  await sql`create index orders_by_supplier on orders (supplier_id, id desc)`.execute(
    db,
  );
  await createLines(db);
  await createEvents(db);
}

async function createLines(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_lines (
      id integer generated always as identity primary key,
      order_id integer not null references orders on delete restrict,
      part_id integer not null
        constraint order_lines_part_fk references parts on delete restrict,
      quantity integer not null check (quantity > 0),
      received integer not null default 0,
      unit_price numeric(12, 2) not null check (unit_price >= 0),
      currency text not null,
      constraint order_lines_part_unique unique (order_id, part_id),
      constraint order_lines_received_within check (received between 0 and quantity)
    )`.execute(db);
  await sql`create index order_lines_by_part on order_lines (part_id, order_id desc)`.execute(
    db,
  );
  await sql`
    alter table movements add constraint movements_order_line_fk
      foreign key (order_line_id) references order_lines on delete restrict`.execute(
    db,
  );
  await sql`
    create index movements_by_order_line on movements (order_line_id)
    where order_line_id is not null`.execute(db);
}

/** The history of an order; it only grows. */
async function createEvents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_events (
      id bigint generated always as identity primary key,
      order_id integer not null references orders on delete restrict,
      kind text not null check (kind in
        ('created', 'changed', 'ordered', 'received', 'cancelled')),
      from_status text,
      to_status text not null,
      note text not null default '',
      user_id integer references users on delete restrict,
      occurred_at timestamptz not null default now(),
      idempotency_key text constraint order_events_idempotency_unique unique
    )`.execute(db);
  await sql`create index order_events_by_order on order_events (order_id, id)`.execute(
    db,
  );
  await sql`
    create trigger order_events_only_grow before update or delete or truncate on order_events
    for each statement execute function refuse_change()`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table movements drop constraint movements_order_line_fk`.execute(
    db,
  );
  await sql`drop table order_events, order_lines, orders`.execute(db);
}
