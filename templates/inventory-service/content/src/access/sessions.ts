import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../database/client.ts';
import type { Person } from './people.ts';

const HOUR = 3_600_000;
const LIFETIME = 12 * HOUR;
export const hashOf = (token: string) =>
  createHash('sha256').update(token).digest();

/** `__Host-`: the browser itself refuses the cookie from another host or without HTTPS. */
export const cookieName = (secure: boolean) =>
  secure ? '__Host-session' : 'session';

/** Begins a session and hands its token to the browser. */
export async function startSession(
  db: Db,
  person: Person,
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + LIFETIME);
  await db.transaction().execute(async trx => {
    await trx
      .insertInto('sessions')
      .values({
        token_hash: hashOf(token),
        user_id: person.id,
        expires_at: expires,
      })
      .execute();
    await trx
      .updateTable('users')
      .set({ last_signed_in_at: new Date() })
      .where('id', '=', person.id)
      .execute();
    await recordAudit(
      trx,
      {
        userId: person.id,
        userName: person.displayName,
        sourceIp: request.ip,
        requestId: request.id,
      },
      { action: 'session.started', recordType: 'user', recordId: person.id },
    );
  });
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires,
  });
}

/** Ends the session of this browser, if it has one. */
export async function endSession(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): Promise<void> {
  const token = request.cookies[cookieName(secure)];
  if (token) {
    await db
      .deleteFrom('sessions')
      .where('token_hash', '=', hashOf(token))
      .execute();
  }
  const { actor } = request;
  if (actor) {
    await recordAudit(db, actor, {
      action: 'session.ended',
      recordType: 'user',
      recordId: actor.userId,
    });
  }
  reply.clearCookie(cookieName(secure), { path: '/', secure });
}

/** Removes sessions that have expired, at the start and every hour; they open nothing meanwhile. */
export function cleanSessions(app: FastifyInstance, db: Db): void {
  let timer: NodeJS.Timeout | undefined;
  const clean = () =>
    db
      .deleteFrom('sessions')
      .where('expires_at', '<', new Date())
      .execute()
      .catch(err => app.log.warn({ err }, 'Expired sessions were not removed'));
  app.addHook('onListen', async () => {
    timer = setInterval(clean, HOUR).unref();
    await clean();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
