import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { actorOf } from '../access/actor.ts';
import type { Db } from '../database/client.ts';
import { PartId } from '../parts/schemas.ts';
import { problemResponses } from '../problems/responses.ts';
import {
  User,
  UserInput,
  UserList,
  UserListQuery,
  UserUpdate,
} from './schemas.ts';
import { inviteUser, listUsers, readUser, updateUser } from './service.ts';

const tags = ['users'];
const read = problemResponses(400, 401, 403, 404);
const written = problemResponses(400, 401, 403, 404, 409, 413, 415);

/** Users and their rights; for administrators. */
export function userRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    app.get(
      '/users',
      {
        schema: {
          operationId: 'listUsers',
          summary: 'Users, by e-mail',
          tags,
          querystring: UserListQuery,
          response: { 200: UserList, ...read },
        },
      },
      request => listUsers(db, request.query),
    );
    app.post(
      '/users',
      {
        schema: {
          operationId: 'inviteUser',
          summary: 'Add a user before their first sign-in',
          tags,
          body: UserInput,
          response: { 201: User, ...written },
        },
      },
      async (request, reply) => {
        const user = await inviteUser(db, actorOf(request), request.body);
        return reply.code(201).send(user);
      },
    );
    app.get(
      '/users/:id',
      {
        schema: {
          operationId: 'getUser',
          summary: 'One user',
          tags,
          params: PartId,
          response: { 200: User, ...read },
        },
      },
      request => readUser(db, request.params.id),
    );
    app.put(
      '/users/:id',
      {
        schema: {
          operationId: 'updateUser',
          summary: "Change a user's rights",
          tags,
          params: PartId,
          body: UserUpdate,
          response: { 200: User, ...written },
        },
      },
      request =>
        updateUser(db, actorOf(request), request.params.id, request.body),
    );
  };
}
