import { type Kysely, sql } from 'kysely';

/**
 * Who may do what. A user is invited by e-mail or made at the first sign-in,
 * when issuer and subject are filled in. Sessions are kept by the hash of their
 * token, so that a copy of the table opens nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table users (
      id integer generated always as identity primary key,
      issuer text,
      subject text,
      email text not null,
      display_name text not null,
      role text not null check (role in ('administrator', 'general')),
      active boolean not null default true,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      last_signed_in_at timestamptz,
      constraint users_identity_unique unique (issuer, subject)
    )`.execute(db);
  await sql`create unique index users_email_unique on users (lower(email))`.execute(
    db,
  );
  await sql`
    create table user_grants (
      user_id integer not null references users on delete cascade,
      area text not null check (area in ('parts', 'stock', 'orders')),
      action text not null check (action in ('view', 'edit', 'delete')),
      primary key (user_id, area, action)
    )`.execute(db);
  await sql`
    create table sessions (
      token_hash bytea primary key,
      user_id integer not null references users on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index sessions_by_user on sessions (user_id)`.execute(db);
  await sql`create index sessions_by_expiry on sessions (expires_at)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sessions, user_grants, users`.execute(db);
}
