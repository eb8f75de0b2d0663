import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { actorOf } from '../access/actor.ts';
import { IdempotencyHeaders, paging, recordId } from '../api/fields.ts';
import { period } from '../audit/schemas.ts';
import type { Db } from '../database/client.ts';
import type { MovementKind } from '../database/schema.ts';
import { listByShortage } from '../parts/list.ts';
import { OverviewQuery, PartId, PartList } from '../parts/schemas.ts';
import { problemResponses } from '../problems/responses.ts';
import { type MovementRequest, recordMovement } from './ledger.ts';
import {
  listMovements,
  readHistory,
  readLevels,
  readMovement,
} from './queries.ts';
import { listReservations, release, reserve } from './reservations.ts';
import * as schemas from './schemas.ts';
import { readSummary } from './summary.ts';

const tags = ['stock'];
const closed = { additionalProperties: false };
const written = problemResponses(400, 401, 403, 404, 409, 413, 415);
const read = problemResponses(400, 401, 403, 404);

const keyOf = (request: FastifyRequest) =>
  String(request.headers['idempotency-key']);

const MOVEMENTS: [
  path: string,
  kind: MovementKind,
  operationId: string,
  summary: string,
  body: TSchema,
][] = [
  ['receipts', 'receipt', 'receiveStock', 'Put stock in', schemas.ReceiptInput],
  ['issues', 'issue', 'issueStock', 'Take stock out', schemas.IssueInput],
  [
    'transfers',
    'transfer',
    'transferStock',
    'Move stock to another location',
    schemas.TransferInput,
  ],
  [
    'adjustments',
    'adjustment',
    'adjustStock',
    'Correct the stock after counting',
    schemas.AdjustmentInput,
  ],
];

/** What goes in and out; each write answers 200 instead of 201 when its key was used before. */
export function movementRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    for (const [path, kind, operationId, summary, body] of MOVEMENTS) {
      app.post(
        `/stock/${path}`,
        {
          schema: {
            operationId,
            summary,
            tags,
            headers: IdempotencyHeaders,
            body,
            response: {
              200: schemas.Movement,
              201: schemas.Movement,
              ...written,
            },
          },
        },
        async (request, reply) => {
          const movement = {
            ...(request.body as Omit<MovementRequest, 'kind'>),
            kind,
            idempotencyKey: keyOf(request),
          };
          const { id, replayed } = await db
            .transaction()
            .execute(trx => recordMovement(trx, actorOf(request), movement));
          return reply
            .code(replayed ? 200 : 201)
            .send(await readMovement(db, id));
        },
      );
    }
    app.get(
      '/movements',
      {
        schema: {
          operationId: 'listMovements',
          summary: 'The ledger, newest first',
          tags,
          querystring: Type.Object(
            {
              partId: Type.Optional(recordId('Part')),
              kind: Type.Optional(
                Type.Enum([...schemas.MOVEMENT_KINDS], { title: 'Kind' }),
              ),
              userId: Type.Optional(recordId('User')),
              ...period,
              ...paging,
            },
            closed,
          ),
          response: { 200: schemas.MovementList, ...read },
        },
      },
      request => listMovements(db, request.query),
    );
  };
}

/** How much there is, and where. */
export function stockRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/stock/summary',
      {
        schema: {
          operationId: 'getStockSummary',
          summary: 'How many parts are short, and how many orders are open',
          tags,
          response: { 200: schemas.StockSummary, ...read },
        },
      },
      () => readSummary(db),
    );
    app.get(
      '/stock/overview',
      {
        schema: {
          operationId: 'getStockOverview',
          summary: 'Parts, those that run short first',
          tags,
          querystring: OverviewQuery,
          response: { 200: PartList, ...read },
        },
      },
      request => listByShortage(db, request.query),
    );
    app.get(
      '/parts/:id/stock',
      {
        schema: {
          operationId: 'getPartStock',
          summary: 'A part in all its locations',
          tags,
          params: PartId,
          response: { 200: schemas.StockLevels, ...read },
        },
      },
      request => readLevels(db, request.params.id),
    );
    app.get(
      '/parts/:id/stock-history',
      {
        schema: {
          operationId: 'getPartStockHistory',
          summary: 'The total on hand, day by day',
          tags,
          params: PartId,
          response: { 200: schemas.StockHistory, ...read },
        },
      },
      request => readHistory(db, request.params.id),
    );
  };
}

/** Stock that is set aside. */
export function reservationRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/reservations',
      {
        schema: {
          operationId: 'listReservations',
          summary: 'Stock that is or was set aside, newest first',
          tags,
          querystring: Type.Object(
            {
              partId: Type.Optional(recordId('Part')),
              status: Type.Optional(
                Type.Enum(['open', 'issued', 'released'], { title: 'Status' }),
              ),
              ...paging,
            },
            closed,
          ),
          response: { 200: schemas.ReservationList, ...read },
        },
      },
      request => listReservations(db, request.query),
    );
    app.post(
      '/reservations',
      {
        schema: {
          operationId: 'reserveStock',
          summary: 'Set stock aside',
          tags,
          headers: IdempotencyHeaders,
          body: schemas.ReservationInput,
          response: {
            200: schemas.Reservation,
            201: schemas.Reservation,
            ...written,
          },
        },
      },
      async (request, reply) => {
        const { reservation, replayed } = await reserve(db, actorOf(request), {
          ...request.body,
          idempotencyKey: keyOf(request),
        });
        return reply.code(replayed ? 200 : 201).send(reservation);
      },
    );
    app.post(
      '/reservations/:id/release',
      {
        schema: {
          operationId: 'releaseReservation',
          summary: 'Give back what was set aside',
          tags,
          params: PartId,
          response: { 200: schemas.Reservation, ...written },
        },
      },
      request => release(db, actorOf(request), request.params.id),
    );
  };
}
