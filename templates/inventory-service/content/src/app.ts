import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type {
  FastifyPluginAsyncTypebox,
  TypeBoxTypeProvider,
} from '@fastify/type-provider-typebox';
import fastify, { type FastifyServerOptions } from 'fastify';
import { authenticate } from './access/authenticate.ts';
import { createOidc, type Oidc, type OidcOptions } from './access/oidc.ts';
import {
  sessionRoutes,
  signInRoutes,
  type SignInWay,
} from './access/routes.ts';
import { enforceRules, type Rule } from './access/rules.ts';
import { cleanSessions } from './access/sessions.ts';
import { createTokenVerifier } from './access/tokens.ts';
import { readJson, refuseBrokenQueries } from './api/encoding.ts';
import { describeApi } from './api/openapi.ts';
import { validatorCompiler } from './api/validator.ts';
import { auditRoutes } from './audit/routes.ts';
import type { Db } from './database/client.ts';
import { healthRoutes } from './health/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { logRequests } from './logging/logger.ts';
import { countRequests, type RequestCounts } from './metrics/request-counts.ts';
import { orderRoutes, orderStepRoutes } from './orders/routes.ts';
import { OrderService } from './orders/service.ts';
import { servePages } from './pages/pages.ts';
import { partFileRoutes } from './parts/csv/routes.ts';
import { partRoutes } from './parts/routes.ts';
import { PartService } from './parts/service.ts';
import {
  handleBadAddress,
  handleError,
  handleNotFound,
} from './problems/handler.ts';
import {
  movementRoutes,
  reservationRoutes,
  stockRoutes,
} from './stock/routes.ts';
import { userRoutes } from './users/routes.ts';

export type AppOptions = {
  db: Db;
  /** Sign-in by OpenID Connect; without it there is only what `signIn` brings. */
  oidc?: OidcOptions;
  administratorEmails?: string[];
  /** Another way to sign in; production has none. */
  signIn?: {
    routes: FastifyPluginAsyncTypebox;
    way: () => Promise<SignInWay>;
    rules: Record<string, Rule>;
  };
  /** Folder of the built web pages; without it only the API is served. */
  pagesDir?: string;
  /** Checks every answer against its schema too; for development and tests. */
  checkResponses?: boolean;
  /** Counts the requests for the metrics. */
  requestCounts?: RequestCounts;
  server?: FastifyServerOptions;
};

async function checkResponses(app: { register: Function }): Promise<void> {
  const { default: plugin } = await import('@fastify/response-validation');
  await app.register(plugin, {
    responseStatusCodeValidation: true,
    ajv: { strict: false, validateFormats: false, removeAdditional: false },
  });
}

function tokensOf({ issuer, clientId }: OidcOptions, { keysUrl }: Oidc) {
  return { issuer, verify: createTokenVerifier({ issuer, clientId, keysUrl }) };
}

/** The API: every area's routes. */
function apiRoutes(db: Db): FastifyPluginAsyncTypebox {
  return async app => {
    const orders = new OrderService(db);
    refuseBrokenQueries(app);
    await app.register(partRoutes(db, new PartService(db)));
    await app.register(partFileRoutes(db));
    await app.register(listRoutes(db));
    await app.register(stockRoutes(db));
    await app.register(movementRoutes(db));
    await app.register(reservationRoutes(db));
    await app.register(orderRoutes(db, orders));
    await app.register(orderStepRoutes(orders));
    await app.register(userRoutes(db));
    await app.register(auditRoutes(db));
  };
}

/** Puts the rooms together; listens to nothing yet. */
export async function buildApp(options: AppOptions) {
  const { db } = options;
  const app = fastify({
    bodyLimit: 64 * 1024,
    frameworkErrors: handleBadAddress,
    ...options.server,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(handleError);
  readJson(app);
  logRequests(app);
  if (options.requestCounts) countRequests(app, options.requestCounts);

  const secure = options.oidc?.publicUrl.startsWith('https:') ?? false;
  await app.register(helmet, {
    // Told to browsers that were once on HTTPS: never come without it again.
    strictTransportSecurity: secure,
    contentSecurityPolicy: {
      // Behind a load balancer HTTPS ends there; on a developer's machine there is none.
      directives: { 'upgrade-insecure-requests': null },
    },
  });
  await app.register(cookie);
  await describeApi(app);
  if (options.checkResponses) await checkResponses(app);

  const oidc = options.oidc && createOidc(options.oidc);
  const tokens = options.oidc && oidc && tokensOf(options.oidc, oidc);
  authenticate(app, { db, secure, ...(tokens && { tokens }) });
  enforceRules(app, options.signIn?.rules);
  const access = {
    db,
    secure,
    administratorEmails: options.administratorEmails ?? [],
    signIn:
      options.signIn?.way ??
      (async () => ({ kind: 'oidc' as const, url: '/auth/sign-in' })),
    ...(oidc && { oidc }),
  };
  cleanSessions(app, db);
  await app.register(signInRoutes(access), { prefix: '/auth' });
  if (options.signIn) await app.register(options.signIn.routes);
  await app.register(sessionRoutes(access), { prefix: '/api/v1' });
  await app.register(apiRoutes(db), { prefix: '/api/v1' });
  await app.register(healthRoutes(db), { prefix: '/health' });
  if (options.pagesDir) await servePages(app, options.pagesDir);
  else app.setNotFoundHandler(handleNotFound);
  return app;
}
