import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../database/client.ts';
import { explain, handleError } from '../problems/handler.ts';
import { Problem } from '../problems/problem.ts';
import { problemResponses } from '../problems/responses.ts';
import type { Oidc, SignInAttempt } from './oidc.ts';
import { findOrCreate } from './people.ts';
import { Session } from './schemas.ts';
import { endSession, startSession } from './sessions.ts';

/** How people sign in, as the sign-in page is told. */
export type SignInWay =
  | { kind: 'oidc'; url: string }
  | {
      kind: 'development';
      users: { email: string; displayName: string; role: string }[];
    };

type Options = {
  db: Db;
  secure: boolean;
  oidc?: Oidc;
  administratorEmails: string[];
  signIn: () => Promise<SignInWay>;
};

/** Who is signed in; what the pages may offer them. */
export function sessionRoutes({ signIn }: Options): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/session',
      {
        schema: {
          operationId: 'getSession',
          summary: 'Who is signed in, and how to',
          tags: ['session'],
          response: { 200: Session, ...problemResponses(401, 403) },
        },
      },
      async ({ person }) => {
        const { active, ...user } = person ?? { active: false };
        return {
          signIn: await signIn(),
          ...(active && 'id' in user && { user }),
        };
      },
    );
  };
}

const ATTEMPT = 'sign-in';

function notSignedIn(cause: unknown): Problem {
  return new Problem({
    status: 401,
    code: 'sign-in-failed',
    detail:
      'The sign-in was not completed: begin again. If it stays, ask an administrator whether your account is active and your e-mail address is verified.',
    cause,
  });
}

/** Only a path of our own, so that nobody is sent elsewhere after signing in. */
const ownPath = (path = '/') =>
  /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';

/** Who comes with a browser is told on the sign-in page, where they can begin again. */
function showOnPage(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (!request.headers.accept?.includes('text/html')) {
    return handleError(error, request, reply);
  }
  const { code } = explain(error, request);
  return reply.redirect(`/?${new URLSearchParams({ problem: code })}`);
}

/** The way to the identity provider and back; for browsers, outside the API. */
export function signInRoutes(options: Options): FastifyPluginAsyncTypebox {
  const { db, secure, oidc, administratorEmails } = options;
  const cookie = {
    path: '/auth',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  } as const;
  return async app => {
    app.post(
      '/sign-out',
      { schema: { hide: true } },
      async (request, reply) => {
        await endSession(db, request, reply, secure);
        const url = await oidc?.signOutUrl().catch(() => undefined);
        return url ? { url } : reply.code(204).send();
      },
    );
    if (!oidc) return;
    app.get(
      '/sign-in',
      {
        errorHandler: showOnPage,
        schema: {
          hide: true,
          querystring: Type.Object({ returnTo: Type.Optional(Type.String()) }),
        },
      },
      async (request, reply) => {
        const { url, attempt } = await oidc.begin(
          ownPath(request.query.returnTo),
        );
        reply.setCookie(ATTEMPT, JSON.stringify(attempt), {
          ...cookie,
          maxAge: 600,
        });
        return reply.redirect(url);
      },
    );
    const callback = { errorHandler: showOnPage, schema: { hide: true } };
    app.get('/callback', callback, async (request, reply) => {
      const attempt = readAttempt(request.cookies[ATTEMPT]);
      const query = request.url.split('?', 2)[1] ?? '';
      const identity = await oidc.finish(query, attempt).catch(error => {
        throw error instanceof Problem ? error : notSignedIn(error);
      });
      const person = await findOrCreate(db, identity, {
        administratorEmails,
        sourceIp: request.ip,
        requestId: request.id,
      });
      if (!person?.active) throw notSignedIn(undefined);
      await startSession(db, person, request, reply, secure);
      reply.clearCookie(ATTEMPT, cookie);
      return reply.redirect(ownPath(attempt.returnTo));
    });
  };
}

function readAttempt(text: string | undefined): SignInAttempt {
  try {
    const attempt = JSON.parse(text ?? '');
    const { state, nonce, verifier } = attempt;
    if (state && nonce && verifier) return attempt;
  } catch {
    // Not ours, or cut short: the same as none.
  }
  throw notSignedIn(undefined);
}
