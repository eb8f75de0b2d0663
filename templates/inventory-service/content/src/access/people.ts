import { sql } from 'kysely';
import type { Db } from '../database/client.ts';
import type { Area, GrantAction, Role } from '../database/schema.ts';
import { AREAS, noGrants, type Grants } from './actor.ts';

/** A user with what they may do. */
export type Person = {
  id: number;
  email: string;
  displayName: string;
  role: Role;
  active: boolean;
  grants: Grants;
};

/** What an identity provider says about who signed in. */
export type Identity = {
  issuer: string;
  subject: string;
  email: string;
  emailVerified: boolean;
  displayName: string;
};

type Row = {
  id: number;
  email: string;
  display_name: string;
  role: Role;
  active: boolean;
  grants: { area: Area; action: GrantAction }[] | null;
};

export function toGrants(rows: { area: Area; action: GrantAction }[]): Grants {
  const grants = noGrants();
  for (const { area, action } of rows) grants[area].push(action);
  return grants;
}

const toPerson = ({ display_name, grants, ...row }: Row): Person => ({
  ...row,
  displayName: display_name,
  grants: toGrants(grants ?? []),
});

const PERSON = sql`
  users.id, users.email, users.display_name, users.role, users.active,
  (select json_agg(json_build_object('area', area, 'action', action))
   from user_grants where user_id = users.id) as grants`;

/** Who the session belongs to; nobody where it has ended or the user is inactive. */
export async function findBySession(
  db: Db,
  tokenHash: Buffer,
): Promise<Person | undefined> {
  const { rows } = await sql<Row>`
    select ${PERSON} from sessions join users on users.id = sessions.user_id
    where token_hash = ${tokenHash} and expires_at > now() and active`.execute(
    db,
  );
  return rows[0] && toPerson(rows[0]);
}

export async function findByEmail(
  db: Db,
  email: string,
): Promise<Person | undefined> {
  const { rows } = await sql<Row>`
    select ${PERSON} from users where lower(email) = lower(${email})`.execute(
    db,
  );
  return rows[0] && toPerson(rows[0]);
}

export async function findByIdentity(
  db: Db,
  issuer: string,
  subject: string,
): Promise<Person | undefined> {
  const { rows } = await sql<Row>`
    select ${PERSON} from users where issuer = ${issuer} and subject = ${subject}`.execute(
    db,
  );
  return rows[0] && toPerson(rows[0]);
}

/**
 * The user of an identity. An invited one is found by verified e-mail and bound to the identity;
 * an unknown one is made: general, viewing every area, or administrator by configuration.
 * Nobody is returned for an e-mail that is not verified or belongs to another identity.
 */
export async function findOrCreate(
  db: Db,
  identity: Identity,
  administratorEmails: string[],
): Promise<Person | undefined> {
  const { issuer, subject, email } = identity;
  const known = await findByIdentity(db, issuer, subject);
  if (known) return known;
  if (!identity.emailVerified) return undefined;
  const isAdministrator = administratorEmails.includes(email.toLowerCase());
  return db.transaction().execute(async trx => {
    const bound = await trx
      .updateTable('users')
      .set({ issuer, subject, display_name: identity.displayName })
      .where(sql<boolean>`lower(email) = lower(${email})`)
      .where('subject', 'is', null)
      .executeTakeFirst();
    if (bound.numUpdatedRows === 0n) {
      const created = await trx
        .insertInto('users')
        .values({
          issuer,
          subject,
          email,
          display_name: identity.displayName,
          role: isAdministrator ? 'administrator' : 'general',
          last_signed_in_at: null,
        })
        .onConflict(conflicting => conflicting.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (created) {
        const grants = AREAS.map(area => ({
          user_id: created.id,
          area,
          action: 'view' as const,
        }));
        await trx.insertInto('user_grants').values(grants).execute();
      }
    }
    return findByIdentity(trx, issuer, subject);
  });
}
