import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { actorOf } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import { problemResponses } from '../problems/responses.ts';
import { exportAudit } from './export.ts';
import { recordAudit } from './record.ts';
import { AuditExportQuery, AuditList, AuditQuery } from './schemas.ts';
import { listAudit } from './store.ts';

const tags = ['audit'];
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
};

/** What was done, by whom; for administrators. */
export function auditRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/audit',
      {
        schema: {
          operationId: 'listAuditEvents',
          summary: 'What was done, newest first',
          tags,
          querystring: AuditQuery,
          response: { 200: AuditList, ...problemResponses(400, 401, 403) },
        },
      },
      request => listAudit(db, request.query),
    );
    app.get(
      '/audit/export',
      {
        schema: {
          operationId: 'exportAuditEvents',
          summary: 'The same as a file of any length: CSV or NDJSON',
          tags,
          querystring: AuditExportQuery,
          response: {
            200: {
              description: 'The file',
              content: {
                'text/csv': { schema: Type.String() },
                'application/x-ndjson': { schema: Type.String() },
              },
            },
            ...problemResponses(400, 401, 403),
          },
        },
      },
      async (request, reply) => {
        const { format = 'csv', ...filter } = request.query;
        await recordAudit(db, actorOf(request), {
          action: 'audit.exported',
          recordType: 'audit',
          recordId: format,
          after: filter,
        });
        const file = Readable.from(exportAudit(db, filter, format));
        return (
          reply
            .type(TYPES[format])
            .header(
              'content-disposition',
              `attachment; filename="audit.${format}"`,
            )
            // The schema describes the file's text; a stream of it has another type.
            .send(file as unknown as string)
        );
      },
    );
  };
}
