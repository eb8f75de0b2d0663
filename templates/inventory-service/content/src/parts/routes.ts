import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { problemResponses } from '../problems/responses.ts';
import {
  CategoryList,
  Part,
  PartId,
  PartInput,
  PartList,
  PartListQuery,
  PartUpdate,
  PartVersion,
} from './schemas.ts';
import type { PartService } from './service.ts';

const tags = ['parts'];

/** Parts, and the categories in use. */
export function partRoutes(parts: PartService): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/parts',
      {
        schema: {
          operationId: 'listParts',
          summary: 'Parts in order of their number, a page at a time',
          tags,
          querystring: PartListQuery,
          response: { 200: PartList, ...problemResponses(400) },
        },
      },
      request => parts.list(request.query),
    );

    app.post(
      '/parts',
      {
        schema: {
          operationId: 'createPart',
          summary: 'Add a part',
          tags,
          body: PartInput,
          response: { 201: Part, ...problemResponses(400, 409, 413, 415) },
        },
      },
      async (request, reply) => {
        const part = await parts.create(request.body);
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
          response: { 200: Part, ...problemResponses(400, 404) },
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
            ...problemResponses(400, 404, 409, 413, 415),
          },
        },
      },
      request => parts.update(request.params.id, request.body),
    );

    app.delete(
      '/parts/:id',
      {
        schema: {
          operationId: 'deletePart',
          summary: 'Delete a part, if nobody has changed it since it was read',
          tags,
          params: PartId,
          querystring: PartVersion,
          response: {
            204: Type.Null({ description: 'Deleted' }),
            ...problemResponses(400, 404, 409),
          },
        },
      },
      async (request, reply) => {
        await parts.delete(request.params.id, request.query.version);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/categories',
      {
        schema: {
          operationId: 'listCategories',
          summary: 'Categories in use, each with its number of parts',
          tags,
          response: { 200: CategoryList, ...problemResponses() },
        },
      },
      async () => ({ items: await parts.categories() }),
    );
  };
}
