import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../database/client.ts';
import { Problem } from '../problems/problem.ts';
import { findByIdentity, findBySession, type Person } from './people.ts';
import { cookieName, hashOf } from './sessions.ts';
import type { createTokenVerifier } from './tokens.ts';

type Options = {
  db: Db;
  secure: boolean;
  tokens?: { issuer: string; verify: ReturnType<typeof createTokenVerifier> };
};

/**
 * A foreign page can make a browser send the session's cookie. Browsers say where a request
 * comes from; what changes something must come from our own pages.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
function refuseForeignPage(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isOwn = site
    ? site === 'same-origin'
    : origin !== undefined &&
      URL.canParse(origin) &&
      new URL(origin).host === request.headers.host;
  if (isOwn) return;
  throw new Problem({
    status: 403,
    code: 'foreign-page',
    detail:
      'The request did not come from a page of this service and nothing was changed: use the service at its own address.',
  });
}

/** Finds out who sent each request; what they may do is for the rules to say. */
export function authenticate(app: FastifyInstance, options: Options): void {
  const { db, secure, tokens } = options;
  const fromToken = async (token: string): Promise<Person | undefined> => {
    if (!tokens) return undefined;
    const { sub = '' } = await tokens.verify(token);
    const person = await findByIdentity(db, tokens.issuer, sub);
    if (person?.active) return person;
    throw new Problem({
      status: 403,
      code: 'user-unknown',
      detail:
        'The token is good, but its user has never signed in here or was deactivated: sign in once, or ask an administrator.',
    });
  };
  const personOf = async (request: FastifyRequest) => {
    const [, bearer] =
      /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (bearer) return fromToken(bearer);
    const token = request.cookies[cookieName(secure)];
    if (!token) return undefined;
    refuseForeignPage(request);
    return findBySession(db, hashOf(token));
  };
  app.addHook('onRequest', async request => {
    if (!/^\/(api|auth)\//.test(request.url)) return;
    const person = await personOf(request);
    if (!person?.active) return;
    request.actor = {
      userId: person.id,
      userName: person.displayName,
      role: person.role,
      grants: person.grants,
      sourceIp: request.ip,
      requestId: request.id,
    };
    request.person = person;
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    person?: Person | undefined;
  }
}
