import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/actor.ts';
import { IdempotencyHeaders } from '../api/fields.ts';
import type { Db } from '../database/client.ts';
import { PartId } from '../parts/schemas.ts';
import { problemResponses } from '../problems/responses.ts';
import { listOrders, readOrder } from './queries.ts';
import * as schemas from './schemas.ts';
import type { OrderService } from './service.ts';

const tags = ['orders'];
const written = problemResponses(400, 401, 403, 404, 409, 413, 415);
const read = problemResponses(400, 401, 403, 404);
const keyOf = (request: FastifyRequest) =>
  String(request.headers['idempotency-key']);

/** Orders as they are kept: list, read, draft, change. */
export function orderRoutes(
  db: Db,
  orders: OrderService,
): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/orders',
      {
        schema: {
          operationId: 'listOrders',
          summary: 'Orders, newest first',
          tags,
          querystring: schemas.OrderListQuery,
          response: { 200: schemas.OrderList, ...read },
        },
      },
      request => listOrders(db, request.query),
    );
    app.post(
      '/orders',
      {
        schema: {
          operationId: 'createOrder',
          summary: 'Draft an order',
          tags,
          headers: IdempotencyHeaders,
          body: schemas.OrderInput,
          response: { 200: schemas.Order, 201: schemas.Order, ...written },
        },
      },
      async (request, reply) => {
        const { body } = request;
        const { order, replayed } = await orders.create(
          actorOf(request),
          body,
          keyOf(request),
        );
        return reply.code(replayed ? 200 : 201).send(order);
      },
    );
    app.get(
      '/orders/:id',
      {
        schema: {
          operationId: 'getOrder',
          summary: 'One order with its lines and history',
          tags,
          params: PartId,
          response: { 200: schemas.Order, ...read },
        },
      },
      request => readOrder(db, request.params.id),
    );
    app.put(
      '/orders/:id',
      {
        schema: {
          operationId: 'changeOrder',
          summary: 'Change a draft',
          tags,
          params: PartId,
          body: schemas.OrderUpdate,
          response: { 200: schemas.Order, ...written },
        },
      },
      request => {
        const { version, ...input } = request.body;
        const { id } = request.params;
        return orders.change(actorOf(request), id, version, input);
      },
    );
  };
}

/** What becomes of an order. */
export function orderStepRoutes(
  orders: OrderService,
): FastifyPluginAsyncTypebox {
  return async app => {
    app.post(
      '/orders/:id/order',
      {
        schema: {
          operationId: 'placeOrder',
          summary: 'A draft has been ordered from its supplier',
          tags,
          params: PartId,
          body: schemas.OrderVersion,
          response: { 200: schemas.Order, ...written },
        },
      },
      request =>
        orders.order(actorOf(request), request.params.id, request.body.version),
    );
    app.post(
      '/orders/:id/cancel',
      {
        schema: {
          operationId: 'cancelOrder',
          summary: 'Cancel what has not arrived',
          tags,
          params: PartId,
          body: schemas.OrderCancellation,
          response: { 200: schemas.Order, ...written },
        },
      },
      request => {
        const { version, note } = request.body;
        const { id } = request.params;
        return orders.cancel(actorOf(request), id, version, note);
      },
    );
    app.post(
      '/orders/:id/receipts',
      {
        schema: {
          operationId: 'receiveOrder',
          summary: 'Goods of an order have arrived',
          tags,
          params: PartId,
          headers: IdempotencyHeaders,
          body: schemas.OrderReceipt,
          response: { 200: schemas.Order, 201: schemas.Order, ...written },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { order, replayed } = await orders.receive(
          actorOf(request),
          id,
          request.body,
          keyOf(request),
        );
        return reply.code(replayed ? 200 : 201).send(order);
      },
    );
  };
}
