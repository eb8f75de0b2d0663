import { type Kysely, sql } from 'kysely';

/**
 * Who did what to which record, before and after, from where. Written in the
 * transaction of the change itself; the database refuses to change or remove it.
 * The name is kept beside the id: it is the name at that time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_events (
      id bigint generated always as identity primary key,
      occurred_at timestamptz not null default now(),
      user_id integer references users on delete restrict,
      user_name text not null,
      action text not null,
      record_type text not null,
      record_id text not null,
      before jsonb,
      after jsonb,
      source_ip text not null,
      request_id text not null
    )`.execute(db);
  await sql`create index audit_by_user on audit_events (user_id, id desc)`.execute(
    db,
  );
  await sql`create index audit_by_record on audit_events (record_type, record_id, id desc)`.execute(
    db,
  );
  await sql`create index audit_by_action on audit_events (action, id desc)`.execute(
    db,
  );
  await sql`create index audit_by_time on audit_events (occurred_at, id)`.execute(
    db,
  );
  await sql`
    create trigger audit_events_only_grow before update or delete or truncate on audit_events
    for each statement execute function refuse_change()`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table audit_events`.execute(db);
}
