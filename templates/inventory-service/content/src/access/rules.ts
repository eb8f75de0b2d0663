import type { FastifyInstance } from 'fastify';
import type { Area, GrantAction } from '../database/schema.ts';
import { Problem } from '../problems/problem.ts';
import { actorOf, mayDo } from './actor.ts';

/** Who may use a route. */
export type Rule =
  | 'public'
  | 'signed-in'
  | 'administrator'
  | { area: Area; action: GrantAction };

const to = (area: Area, action: GrantAction): Rule => ({ area, action });

/** Every route's rule. The service does not start with a route that is missing here. */
export const RULES: Record<string, Rule> = {
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /openapi.json': 'public',
  'GET /auth/sign-in': 'public',
  'GET /auth/callback': 'public',
  'POST /auth/sign-out': 'public',
  'GET /api/v1/session': 'public',

  'GET /api/v1/parts': to('parts', 'view'),
  'POST /api/v1/parts': to('parts', 'edit'),
  'GET /api/v1/parts/export': to('parts', 'view'),
  'POST /api/v1/parts/import': to('parts', 'edit'),
  'GET /api/v1/parts/:id': to('parts', 'view'),
  'PUT /api/v1/parts/:id': to('parts', 'edit'),
  'DELETE /api/v1/parts/:id': to('parts', 'delete'),
  'POST /api/v1/parts/:id/restore': to('parts', 'edit'),
  'GET /api/v1/categories': to('parts', 'view'),
  'POST /api/v1/categories': to('parts', 'edit'),
  'PUT /api/v1/categories/:id': to('parts', 'edit'),
  'DELETE /api/v1/categories/:id': to('parts', 'delete'),
  'GET /api/v1/suppliers': to('parts', 'view'),
  'POST /api/v1/suppliers': to('parts', 'edit'),
  'PUT /api/v1/suppliers/:id': to('parts', 'edit'),
  'DELETE /api/v1/suppliers/:id': to('parts', 'delete'),
  'GET /api/v1/locations': to('parts', 'view'),
  'POST /api/v1/locations': to('parts', 'edit'),
  'PUT /api/v1/locations/:id': to('parts', 'edit'),
  'DELETE /api/v1/locations/:id': to('parts', 'delete'),

  'GET /api/v1/stock/summary': to('stock', 'view'),
  'GET /api/v1/stock/overview': to('stock', 'view'),
  'GET /api/v1/parts/:id/stock': to('stock', 'view'),
  'GET /api/v1/parts/:id/stock-history': to('stock', 'view'),
  'GET /api/v1/movements': to('stock', 'view'),
  'POST /api/v1/stock/receipts': to('stock', 'edit'),
  'POST /api/v1/stock/issues': to('stock', 'edit'),
  'POST /api/v1/stock/transfers': to('stock', 'edit'),
  // An adjustment makes stock appear or vanish without goods: the stronger right.
  'POST /api/v1/stock/adjustments': to('stock', 'delete'),
  'GET /api/v1/reservations': to('stock', 'view'),
  'POST /api/v1/reservations': to('stock', 'edit'),
  'POST /api/v1/reservations/:id/release': to('stock', 'edit'),

  'GET /api/v1/orders': to('orders', 'view'),
  'POST /api/v1/orders': to('orders', 'edit'),
  'GET /api/v1/orders/:id': to('orders', 'view'),
  'PUT /api/v1/orders/:id': to('orders', 'edit'),
  'POST /api/v1/orders/:id/order': to('orders', 'edit'),
  'POST /api/v1/orders/:id/cancel': to('orders', 'delete'),
  'POST /api/v1/orders/:id/receipts': to('orders', 'edit'),

  'GET /api/v1/users': 'administrator',
  'POST /api/v1/users': 'administrator',
  'GET /api/v1/users/:id': 'administrator',
  'PUT /api/v1/users/:id': 'administrator',
  'GET /api/v1/audit': 'administrator',
  'GET /api/v1/audit/export': 'administrator',
};

const FORBIDDEN = (detail: string) =>
  new Problem({ status: 403, code: 'not-allowed', detail });

/** Checks the rule of every route that is registered after this; pages are for everybody. */
export function enforceRules(
  app: FastifyInstance,
  additional: Record<string, Rule> = {},
): void {
  const rules: Record<string, Rule> = { ...RULES, ...additional };
  app.addHook('onRoute', route => {
    for (const method of [route.method].flat()) {
      const name = `${method} ${route.url}`;
      const isProgram = /^\/(api|auth|health)\//.test(route.url);
      if (isProgram && method !== 'HEAD' && !rules[name]) {
        throw new Error(`${name} has no rule: add it to src/access/rules.ts.`);
      }
    }
  });
  app.addHook('onRequest', async request => {
    const { method, url } = request.routeOptions;
    const asked = request.method === 'HEAD' ? 'GET' : [method].flat()[0];
    const rule = rules[`${asked} ${url}`] ?? 'public';
    if (rule === 'public') return;
    const actor = actorOf(request);
    if (rule === 'signed-in') return;
    if (rule === 'administrator') {
      if (actor.role === 'administrator') return;
      throw FORBIDDEN(
        'Only administrators may do this: ask one of them to do it, or to make you one.',
      );
    }
    if (mayDo(actor, rule.area, rule.action)) return;
    throw FORBIDDEN(
      `You lack the right "${rule.area}: ${rule.action}" and nothing was changed: ask an administrator for it.`,
    );
  });
}
