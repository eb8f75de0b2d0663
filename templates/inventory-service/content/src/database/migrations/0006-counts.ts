import { type Kysely, sql } from 'kysely';

/**
 * How many parts and orders there are of each kind that the overview tells, kept so that nobody
 * has to count them: a count is the sum of its changes. Triggers add the changes, in the
 * transaction that makes them. They only ever add rows, so writers do not wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table count_changes (
      id bigint generated always as identity primary key,
      counted text not null check (counted in
        ('parts_out', 'parts_low', 'parts_enough', 'orders_draft', 'orders_open')),
      change integer not null
    )`.execute(db);
  await createCounted(db);
  await createRecount(db);
  await sql`select recount_parts_and_orders()`.execute(db);
  await keepCounts(db, {
    table: 'parts',
    counted: row => `counted_part(${row}.stock_state, ${row}.archived_at)`,
    isAnother:
      'old.stock_state <> new.stock_state or (old.archived_at is null) <> (new.archived_at is null)',
  });
  await keepCounts(db, {
    table: 'orders',
    counted: row => `counted_order(${row}.status)`,
    isAnother: 'old.status <> new.status',
  });
}

/** As what a row is counted; null where it is not. */
async function createCounted(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function counted_part(stock_state smallint, archived_at timestamptz) returns text
    language sql immutable parallel safe as $$
      select case when archived_at is null
        then (array['parts_out', 'parts_low', 'parts_enough'])[stock_state + 1] end
    $$`.execute(db);
  await sql`
    create function counted_order(status text) returns text
    language sql immutable parallel safe as $$
      select case
        when status = 'draft' then 'orders_draft'
        when status in ('ordered', 'partly_received') then 'orders_open' end
    $$`.execute(db);
}

/**
 * Begins anew from what there is; writers wait meanwhile. One of them may hold one table and want
 * the other: then this lets go and tries again, before PostgreSQL finds a deadlock (after 1 s).
 */
async function createRecount(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function recount_parts_and_orders() returns void
    language plpgsql set lock_timeout = '200ms' as $$
    begin
      loop
        begin
          lock table parts, orders, count_changes in share row exclusive mode;
          exit;
        exception when lock_not_available then
          perform pg_sleep(random() * 0.2);
        end;
      end loop;
      delete from count_changes;
      insert into count_changes (counted, change)
      select counted, count(*) from (
        select counted_part(stock_state, archived_at) as counted from parts
        union all select counted_order(status) from orders
      ) as kinds where counted is not null group by counted;
    end $$`.execute(db);
}

type Kept = {
  table: 'parts' | 'orders';
  /** As what a row of this name is counted. */
  counted: (row: 'old' | 'new' | 'touched') => string;
  /** Whether an update may change that: most do not, and then cost nothing. */
  isAnother: string;
};

/** Many rows that are added or removed at once are a few changes; an update is one for each row. */
async function keepCounts(
  db: Kysely<unknown>,
  { table, counted, isAnother }: Kept,
): Promise<void> {
  const add = (changes: string) => `
    returns trigger language plpgsql as $$
    begin
      insert into count_changes (counted, change)
      select counted, sum(change) from (${changes}) as changes (counted, change)
      where counted is not null group by counted having sum(change) <> 0;
      return null;
    end $$`;
  const touched = (change: number) =>
    `select ${counted('touched')}, ${change} from touched`;
  const statements = [
    `create function count_added_${table}() ${add(touched(1))}`,
    `create function count_removed_${table}() ${add(touched(-1))}`,
    `create function count_changed_${table}() ${add(`values (${counted('old')}, -1), (${counted('new')}, 1)`)}`,
    `create trigger ${table}_count_added after insert on ${table}
     referencing new table as touched for each statement execute function count_added_${table}()`,
    `create trigger ${table}_count_removed after delete on ${table}
     referencing old table as touched for each statement execute function count_removed_${table}()`,
    `create trigger ${table}_count_changed after update on ${table}
     for each row when (${isAnother}) execute function count_changed_${table}()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['parts', 'orders']) {
    for (const happened of ['added', 'removed', 'changed']) {
      await sql`drop function ${sql.id(`count_${happened}_${table}`)} cascade`.execute(
        db,
      );
    }
  }
  await sql`drop function recount_parts_and_orders, counted_part, counted_order`.execute(
    db,
  );
  await sql`drop table count_changes`.execute(db);
}
