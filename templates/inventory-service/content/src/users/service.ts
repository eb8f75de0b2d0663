import { sql } from 'kysely';
import { AREAS, type Actor, type Grants } from '../access/actor.ts';
import { toGrants } from '../access/people.ts';
import { formatCursor, parseCursor } from '../api/cursor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type { Area, GrantAction } from '../database/schema.ts';
import {
  conflict,
  notFound,
  staleVersion,
  violates,
} from '../problems/common.ts';
import { Problem } from '../problems/problem.ts';
import type { User, UserInput, UserUpdate } from './schemas.ts';

type GrantRows = { area: Area; action: GrantAction }[];

function select(db: Db) {
  return db
    .selectFrom('users')
    .selectAll('users')
    .select(
      sql<GrantRows | null>`(
        select json_agg(json_build_object('area', area, 'action', action) order by area, action)
        from user_grants where user_id = users.id
      )`.as('grants'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toUser = (row: Row): User => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  role: row.role,
  active: row.active,
  grants: toGrants(row.grants ?? []),
  version: row.version,
  createdAt: row.created_at.toISOString(),
  ...(row.last_signed_in_at && {
    lastSignedInAt: row.last_signed_in_at.toISOString(),
  }),
});

export async function readUser(db: Db, id: number): Promise<User> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('user', id);
  return toUser(row);
}

export async function listUsers(
  db: Db,
  {
    limit = 20,
    cursor,
    ...filter
  }: { search?: string; limit?: number; cursor?: string },
) {
  let query = select(db);
  if (filter.search) {
    const literal = filter.search.replace(/[\\%_]/g, '\\$&');
    query = query.where(
      sql<boolean>`lower(email || ' ' || display_name) like '%' || lower(${literal}) || '%'`,
    );
  }
  if (cursor) {
    const [after] = parseCursor(cursor, filter, ['string']);
    query = query.where(sql<boolean>`lower(email) > ${after}`);
  }
  const rows = await query
    .orderBy(sql`lower(email)`)
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toUser);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, nextCursor: formatCursor([last.email.toLowerCase()], filter) }
    : { items };
}

async function writeGrants(trx: Db, id: number, grants: Grants): Promise<void> {
  await trx.deleteFrom('user_grants').where('user_id', '=', id).execute();
  const rows = AREAS.flatMap(area =>
    grants[area].map(action => ({ user_id: id, area, action })),
  );
  if (rows.length) await trx.insertInto('user_grants').values(rows).execute();
}

/** Adds a user who has not signed in yet; the first sign-in with this verified e-mail is theirs. */
export async function inviteUser(
  db: Db,
  actor: Actor,
  input: UserInput,
): Promise<User> {
  try {
    return await db.transaction().execute(async trx => {
      const { id } = await trx
        .insertInto('users')
        .values({
          issuer: null,
          subject: null,
          email: input.email,
          display_name: input.displayName.trim(),
          role: input.role,
          last_signed_in_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await writeGrants(trx, id, input.grants);
      const after = await readUser(trx, id);
      const entry = { recordType: 'user', recordId: id, after };
      await recordAudit(trx, actor, { ...entry, action: 'user.invited' });
      return after;
    });
  } catch (error) {
    if (!violates(error, 'users_email_unique')) throw error;
    const message = `There already is a user with the address ${input.email}.`;
    throw new Problem({
      status: 409,
      code: 'duplicate-user',
      detail: `${message} Open that one in the list.`,
      errors: [{ field: 'email', code: 'duplicate', message }],
    });
  }
}

/** Somebody must be able to give rights; two administrators cannot demote each other at once. */
async function refuseWithoutAdministrator(trx: Db): Promise<void> {
  const left = await trx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (left) return;
  throw conflict(
    'last-administrator',
    'This is the last active administrator and nothing was changed: make somebody else one first.',
  );
}

export function updateUser(
  db: Db,
  actor: Actor,
  id: number,
  { version, ...input }: UserUpdate,
): Promise<User> {
  return db.transaction().execute(async trx => {
    await trx
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'administrator')
      .orderBy('id')
      .forUpdate()
      .execute();
    const before = await readUser(trx, id);
    const { numUpdatedRows } = await trx
      .updateTable('users')
      .set({
        display_name: input.displayName.trim(),
        role: input.role,
        active: input.active,
        version: version + 1,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!numUpdatedRows) {
      throw staleVersion(before.email, version, before.version);
    }
    await refuseWithoutAdministrator(trx);
    await writeGrants(trx, id, input.grants);
    if (!input.active) {
      await trx.deleteFrom('sessions').where('user_id', '=', id).execute();
    }
    const after = await readUser(trx, id);
    await recordAudit(trx, actor, {
      action: 'user.updated',
      recordType: 'user',
      recordId: id,
      before,
      after,
    });
    return after;
  });
}
