import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of these bytes; throws where they are none. A byte order mark is not part of it. */
export const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);

const invalid = (detail: string, cause: unknown) =>
  new Problem({ status: 400, code: 'invalid-request', detail, cause });

/**
 * Takes bodies as JSON in UTF-8 only: what a foreign page's form can send is refused, and bytes
 * that are no text are refused too, where they would be kept as "�".
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      let text: string;
      try {
        text = decodeUtf8(body);
      } catch (error) {
        const detail = 'The request is not in UTF-8: send its text in UTF-8.';
        return done(invalid(detail, error));
      }
      return parse(request, text, done);
    },
  );
}

/** Refuses a query that would otherwise be searched for as it stands, such as `%zz`. */
export function refuseBrokenQueries(app: FastifyInstance): void {
  app.addHook('onRequest', async request => {
    try {
      decodeURIComponent(request.url);
    } catch (error) {
      throw invalidAddress(error);
    }
  });
}

export const invalidAddress = (cause: unknown): Problem =>
  invalid(
    'The address is not encoded correctly: after each % there must be the two digits of a byte of UTF-8.',
    cause,
  );
