import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { actorOf } from '../../access/actor.ts';
import { decodeUtf8 } from '../../api/encoding.ts';
import { recordAudit } from '../../audit/record.ts';
import type { Db } from '../../database/client.ts';
import { Problem } from '../../problems/problem.ts';
import { problemResponses } from '../../problems/responses.ts';
import { ImportQuery, ImportReport, PartFilter } from '../schemas.ts';
import { exportParts } from './export.ts';
import { importParts } from './import.ts';

const tags = ['parts'];
const MAX_BYTES = 5_000_000;
const file = (description: string) => ({
  description,
  content: { 'text/csv': { schema: Type.String() } },
});

function readCsv(bytes: Buffer): string {
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new Problem({
      status: 400,
      code: 'invalid-encoding',
      detail:
        'The file is not in UTF-8 and nothing was imported: in Excel, save it as "CSV UTF-8 (comma delimited)".',
      cause,
    });
  }
}

/** Parts as CSV files: out and in. */
export function partFileRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser<Buffer>(
      'text/csv',
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => readCsv(body),
    );

    app.get(
      '/parts/export',
      {
        schema: {
          operationId: 'exportParts',
          summary:
            'Every part of the list as a CSV file, which can be imported again',
          tags,
          querystring: PartFilter,
          response: {
            200: file('The file, in UTF-8 with a byte order mark'),
            ...problemResponses(400, 401, 403),
          },
        },
      },
      async (request, reply) => {
        await recordAudit(db, actorOf(request), {
          action: 'parts.exported',
          recordType: 'part',
          recordId: 'file',
          after: request.query,
        });
        const lines = Readable.from(exportParts(db, request.query));
        return (
          reply
            .type('text/csv; charset=utf-8')
            .header('content-disposition', 'attachment; filename="parts.csv"')
            // The schema describes the file's text; a stream of it has another type.
            .send(lines as unknown as string)
        );
      },
    );

    app.post(
      '/parts/import',
      {
        bodyLimit: MAX_BYTES,
        schema: {
          operationId: 'importParts',
          summary:
            'Add and change the parts of a CSV file: all of them, or none where a row is wrong',
          tags,
          querystring: ImportQuery,
          body: file('Columns as in the export; up to 5 MB and 10,000 parts'),
          response: {
            200: ImportReport,
            ...problemResponses(400, 401, 403, 409, 413, 415),
          },
        },
      },
      request => {
        const dryRun = request.query.dryRun === 'true';
        return importParts(db, actorOf(request), String(request.body), dryRun);
      },
    );
  };
}
