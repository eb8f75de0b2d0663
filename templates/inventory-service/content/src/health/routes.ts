import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import Type from 'typebox';
import type { Db } from '../database/client.ts';
import { Problem } from '../problems/problem.ts';
import { problemResponses } from '../problems/responses.ts';

const tags = ['health'];
const Status = Type.Object(
  { status: Type.String() },
  { description: 'All is well' },
);

/** `live`: restart me when this fails. `ready`: send me no requests when this fails. */
export function healthRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    let closing = false;
    app.addHook('preClose', async () => {
      closing = true;
    });

    app.get(
      '/live',
      {
        schema: {
          operationId: 'live',
          summary: 'The process answers',
          tags,
          response: { 200: Status },
        },
      },
      async () => ({ status: 'live' }),
    );

    app.get(
      '/ready',
      {
        schema: {
          operationId: 'ready',
          summary: 'The process and its database answer',
          tags,
          response: { 200: Status, ...problemResponses() },
        },
      },
      async () => {
        if (closing) {
          throw new Problem({
            status: 503,
            code: 'closing',
            detail: 'This process is shutting down.',
          });
        }
        await sql`select 1`.execute(db);
        return { status: 'ready' };
      },
    );
  };
}
