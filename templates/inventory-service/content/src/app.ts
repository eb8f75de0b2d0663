import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import helmet from '@fastify/helmet';
import fastify, { type FastifyServerOptions } from 'fastify';
import { describeApi } from './api/openapi.ts';
import { validatorCompiler } from './api/validator.ts';
import type { Db } from './database/client.ts';
import { healthRoutes } from './health/routes.ts';
import { logRequests } from './logging/logger.ts';
import { servePages } from './pages/pages.ts';
import { partRoutes } from './parts/routes.ts';
import { PartService } from './parts/service.ts';
import { PartStore } from './parts/store.ts';
import { handleError, handleNotFound } from './problems/handler.ts';

export type AppOptions = {
  db: Db;
  /** Folder of the built web pages; without it only the API is served. */
  pagesDir?: string;
  /** Checks every answer against its schema too; for development and tests. */
  checkResponses?: boolean;
  server?: FastifyServerOptions;
};

async function checkResponses(app: { register: Function }): Promise<void> {
  const { default: plugin } = await import('@fastify/response-validation');
  await app.register(plugin, {
    responseStatusCodeValidation: true,
    ajv: { strict: false, validateFormats: false, removeAdditional: false },
  });
}

/** Puts the rooms together; listens to nothing yet. */
export async function buildApp(options: AppOptions) {
  const app = fastify({
    bodyLimit: 64 * 1024,
    ...options.server,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(handleError);
  // JSON only: what a foreign page's form can send is refused.
  app.removeContentTypeParser('text/plain');
  logRequests(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      // Behind a load balancer HTTPS ends there; on a developer's machine there is none.
      directives: { 'upgrade-insecure-requests': null },
    },
  });
  await describeApi(app);
  if (options.checkResponses) await checkResponses(app);

  const parts = new PartService(new PartStore(options.db));
  await app.register(partRoutes(parts), { prefix: '/api/v1' });
  await app.register(healthRoutes(options.db), { prefix: '/health' });
  if (options.pagesDir) await servePages(app, options.pagesDir);
  else app.setNotFoundHandler(handleNotFound);
  return app;
}
