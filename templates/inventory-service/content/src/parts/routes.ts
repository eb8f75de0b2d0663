import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { actorOf } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import { problemResponses } from '../problems/responses.ts';
import { listParts } from './list.ts';
import {
  Part,
  PartId,
  PartInput,
  PartList,
  PartListQuery,
  PartUpdate,
  PartVersion,
  Removal,
} from './schemas.ts';
import type { PartService } from './service.ts';

const tags = ['parts'];

/** Parts: what there is to store. */
export function partRoutes(
  db: Db,
  parts: PartService,
): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/parts',
      {
        schema: {
          operationId: 'listParts',
          summary: 'Parts in order of their number, a page at a time',
          tags,
          querystring: PartListQuery,
          response: { 200: PartList, ...problemResponses(400, 401, 403) },
        },
      },
      request => listParts(db, request.query),
    );

    app.post(
      '/parts',
      {
        schema: {
          operationId: 'createPart',
          summary: 'Add a part',
          tags,
          body: PartInput,
          response: {
            201: Part,
            ...problemResponses(400, 401, 403, 409, 413, 415),
          },
        },
      },
      async (request, reply) => {
        const part = await parts.create(actorOf(request), request.body);
        return reply
          .code(201)
          .header('location', `/api/v1/parts/${part.id}`)
          .send(part);
      },
    );

    app.get(
      '/parts/:id',
      {
        schema: {
          operationId: 'getPart',
          summary: 'One part',
          tags,
          params: PartId,
          response: { 200: Part, ...problemResponses(400, 401, 403, 404) },
        },
      },
      request => parts.get(request.params.id),
    );

    app.put(
      '/parts/:id',
      {
        schema: {
          operationId: 'updatePart',
          summary: 'Change a part, if nobody else has since it was read',
          tags,
          params: PartId,
          body: PartUpdate,
          response: {
            200: Part,
            ...problemResponses(400, 401, 403, 404, 409, 413, 415),
          },
        },
      },
      request =>
        parts.update(actorOf(request), request.params.id, request.body),
    );

    app.delete(
      '/parts/:id',
      {
        schema: {
          operationId: 'deletePart',
          summary:
            'Delete a part without a history, archive any other; refused while there is stock or an open order',
          tags,
          params: PartId,
          querystring: PartVersion,
          response: {
            200: Removal,
            ...problemResponses(400, 401, 403, 404, 409),
          },
        },
      },
      async request => {
        const { id } = request.params;
        const { version } = request.query;
        return { outcome: await parts.delete(actorOf(request), id, version) };
      },
    );

    app.post(
      '/parts/:id/restore',
      {
        schema: {
          operationId: 'restorePart',
          summary: 'Bring an archived part back',
          tags,
          params: PartId,
          body: PartVersion,
          response: {
            200: Part,
            ...problemResponses(400, 401, 403, 404, 409, 413, 415),
          },
        },
      },
      request => {
        const { id } = request.params;
        return parts.restore(actorOf(request), id, request.body.version);
      },
    );
  };
}
