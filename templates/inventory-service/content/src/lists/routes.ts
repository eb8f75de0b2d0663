import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { actorOf } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import { problemResponses } from '../problems/responses.ts';
import { ListStore, type ListKind } from './list-store.ts';
import {
  listCategories,
  listLocations,
  listSuppliers,
  refuseCircle,
} from './queries.ts';
import * as schemas from './schemas.ts';

type Values = Record<string, string | number | null>;
type Input = Values & { version?: number };

type ListRoutes = ListKind & {
  path: string;
  list: (db: Db) => Promise<object>;
  List: TSchema;
  Input: TSchema;
  Update: TSchema;
  toRow: (input: Input) => Values;
  check?: (db: Db, id: number, input: Input) => Promise<void>;
};

const text = (value: unknown) => String(value).trim();
const LISTS: ListRoutes[] = [
  {
    table: 'categories',
    record: 'category',
    label: 'name',
    path: '/categories',
    list: listCategories,
    List: schemas.CategoryList,
    Input: schemas.CategoryInput,
    Update: schemas.CategoryUpdate,
    toRow: input => ({
      name: text(input.name),
      parent_id: input.parentId ?? null,
    }),
    check: (db, id, input) => refuseCircle(db, id, Number(input.parentId ?? 0)),
  },
  {
    table: 'suppliers',
    record: 'supplier',
    label: 'name',
    path: '/suppliers',
    list: listSuppliers,
    List: schemas.SupplierList,
    Input: schemas.SupplierInput,
    Update: schemas.SupplierUpdate,
    toRow: input => ({ name: text(input.name), email: input.email ?? null }),
  },
  {
    table: 'locations',
    record: 'location',
    label: 'code',
    path: '/locations',
    list: listLocations,
    List: schemas.LocationList,
    Input: schemas.LocationInput,
    Update: schemas.LocationUpdate,
    toRow: input => ({
      code: text(input.code).toUpperCase(),
      name: text(input.name),
    }),
  },
];

/** Categories, suppliers and locations: what parts are sorted by. */
export function listRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    for (const list of LISTS) await app.register(routesOf(db, list));
  };
}

function routesOf(db: Db, list: ListRoutes): FastifyPluginAsyncTypebox {
  const store = new ListStore(db, list);
  const tags = ['lists'];
  const capital = list.record[0]?.toUpperCase() + list.record.slice(1);
  const plural = list.table[0]?.toUpperCase() + list.table.slice(1);
  const done = Type.Null({ description: 'Done' });
  return async app => {
    app.get(
      list.path,
      {
        schema: {
          operationId: `list${plural}`,
          summary: `All ${list.table}`,
          tags,
          response: { 200: list.List, ...problemResponses(401, 403) },
        },
      },
      () => list.list(db),
    );
    app.post(
      list.path,
      {
        schema: {
          operationId: `create${capital}`,
          summary: `Add a ${list.record}`,
          tags,
          body: list.Input,
          response: {
            201: schemas.Created,
            ...problemResponses(400, 401, 403, 409, 413, 415),
          },
        },
      },
      async (request, reply) => {
        const values = list.toRow(request.body as Input);
        const id = await store.create(actorOf(request), values);
        return reply.code(201).send({ id });
      },
    );
    app.put(
      `${list.path}/:id`,
      {
        schema: {
          operationId: `update${capital}`,
          summary: `Change a ${list.record}`,
          tags,
          params: schemas.ItemId,
          body: list.Update,
          response: {
            204: done,
            ...problemResponses(400, 401, 403, 404, 409, 413, 415),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const input = request.body as Input;
        await list.check?.(db, id, input);
        const values = list.toRow(input);
        await store.update(actorOf(request), id, Number(input.version), values);
        return reply.code(204).send(null);
      },
    );
    app.delete(
      `${list.path}/:id`,
      {
        schema: {
          operationId: `delete${capital}`,
          summary: `Delete a ${list.record} that nothing uses`,
          tags,
          params: schemas.ItemId,
          querystring: schemas.ItemVersion,
          response: { 204: done, ...problemResponses(400, 401, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const { version } = request.query;
        await store.delete(actorOf(request), request.params.id, version);
        return reply.code(204).send(null);
      },
    );
  };
}
