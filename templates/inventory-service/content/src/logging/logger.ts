import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import type { Config } from '../config.ts';

/** A caller's own request id is kept if it is plain; anything else gets a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
    ? given
    : randomUUID();
}

/** Fields of every line; `docs/logs.md` lists them. */
export function logOptions({
  service,
  logLevel,
}: Pick<Config, 'service' | 'logLevel'>) {
  return {
    logger: {
      level: logLevel,
      messageKey: 'message',
      base: { service: service.name, environment: service.environment },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
    },
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: requestIdOf,
  } satisfies FastifyServerOptions;
}

/** One line per request when it is answered, or its client is gone; health checks only when they fail. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onRequestAbort', async request => {
    request.log.info(describe(request), 'Request broken off');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '';
    if (route.startsWith('/health/') && reply.statusCode < 400) return;
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    const line = { ...describe(request), status: reply.statusCode, durationMs };
    request.log.info(line, 'Request answered');
  });
}

const describe = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions.url ?? '',
  path: request.url.split('?', 1)[0],
});
