import { sql } from 'kysely';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type { Area, GrantAction, Role } from '../database/schema.ts';
import { noGrants, type Grants } from './actor.ts';

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

type Circumstances = {
  /** Who becomes an administrator at the first sign-in, in lower case. */
  administratorEmails: string[];
  sourceIp: string;
  requestId: string;
};

/**
 * The user of an identity. An invited one is found by verified e-mail and bound to the identity;
 * an unknown one is made: general and without any right, or administrator by configuration.
 * Nobody is returned for an e-mail that is not verified or belongs to another identity.
 */
export async function findOrCreate(
  db: Db,
  identity: Identity,
  circumstances: Circumstances,
): Promise<Person | undefined> {
  const { issuer, subject, email } = identity;
  const known = await findByIdentity(db, issuer, subject);
  if (known) return known;
  if (!identity.emailVerified) return undefined;
  const { administratorEmails, ...from } = circumstances;
  const isAdministrator = administratorEmails.includes(email.toLowerCase());
  return db.transaction().execute(async trx => {
    const added =
      (await bindInvited(trx, identity, isAdministrator)) ??
      (await create(trx, identity, isAdministrator));
    const person = await findByIdentity(trx, issuer, subject);
    if (added && person) {
      const { id, displayName, role } = person;
      await recordAudit(
        trx,
        { ...from, userId: id, userName: displayName },
        {
          action: 'user.joined',
          recordType: 'user',
          recordId: id,
          after: { email, displayName, role },
        },
      );
    }
    return person;
  });
}

function bindInvited(trx: Db, identity: Identity, isAdministrator: boolean) {
  const { issuer, subject, displayName } = identity;
  return trx
    .updateTable('users')
    .set({
      issuer,
      subject,
      display_name: displayName,
      ...(isAdministrator && { role: 'administrator' as const }),
    })
    .where(sql<boolean>`lower(email) = lower(${identity.email})`)
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst();
}

/** Makes nobody where the address is another identity's, or the same sign-in was faster. */
function create(trx: Db, identity: Identity, isAdministrator: boolean) {
  return trx
    .insertInto('users')
    .values({
      issuer: identity.issuer,
      subject: identity.subject,
      email: identity.email,
      display_name: identity.displayName,
      role: isAdministrator ? 'administrator' : 'general',
      last_signed_in_at: null,
    })
    .onConflict(conflicting => conflicting.doNothing())
    .returning('id')
    .executeTakeFirst();
}
