import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { findByEmail } from '../src/access/people.ts';
import type { SignInWay } from '../src/access/routes.ts';
import { startSession } from '../src/access/sessions.ts';
import type { Db } from '../src/database/client.ts';
import { notFound } from '../src/problems/common.ts';

/**
 * Signs in as any user, without a password. It exists only in this folder, which the
 * container image does not have: production cannot switch it on.
 */
export function developmentSignIn(db: Db) {
  const routes: FastifyPluginAsyncTypebox = async app => {
    app.post(
      '/auth/development',
      {
        schema: {
          hide: true,
          body: Type.Object({ email: Type.String({ maxLength: 254 }) }),
        },
      },
      async (request, reply) => {
        const person = await findByEmail(db, request.body.email);
        if (!person?.active) throw notFound('user', request.body.email);
        await startSession(db, person, request, reply, false);
        return reply.code(204).send();
      },
    );
  };
  const way = async (): Promise<SignInWay> => {
    const users = await db
      .selectFrom('users')
      .select(['email', 'display_name as displayName', 'role'])
      .where('active', '=', true)
      .orderBy('id')
      .limit(20)
      .execute();
    return { kind: 'development', users };
  };
  return {
    routes,
    way,
    rules: { 'POST /auth/development': 'public' as const },
  };
}
