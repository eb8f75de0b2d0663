import type { FastifyRequest } from 'fastify';
import type { Area, GrantAction, Role } from '../database/schema.ts';
import { Problem } from '../problems/problem.ts';

/** What a general user may do, by area. An administrator may do everything. */
export type Grants = Record<Area, GrantAction[]>;

/** Who acts, and from where; handed to every write, which records it. */
export type Actor = {
  userId: number;
  userName: string;
  role: Role;
  grants: Grants;
  sourceIp: string;
  requestId: string;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the route's rule is checked; missing where nobody is signed in. */
    actor?: Actor | undefined;
  }
}

/** Who sent this request. Throws 401 where nobody is signed in. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor) return request.actor;
  throw new Problem({
    status: 401,
    code: 'not-signed-in',
    detail: 'You are not signed in, or your session has ended: sign in again.',
  });
}

export const ACTIONS: GrantAction[] = ['view', 'edit', 'delete'];
export const AREAS: Area[] = ['parts', 'stock', 'orders'];

/** Nothing granted yet. */
export const noGrants = (): Grants => ({ parts: [], stock: [], orders: [] });

export function mayDo(
  actor: Pick<Actor, 'role' | 'grants'>,
  area: Area,
  action: GrantAction,
): boolean {
  return actor.role === 'administrator' || actor.grants[area].includes(action);
}
