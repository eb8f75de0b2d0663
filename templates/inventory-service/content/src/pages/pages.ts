import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { handleNotFound } from '../problems/handler.ts';
import { isForPrograms } from './addresses.ts';

const ASSETS = '/assets/';

/** Serves the built pages; the browser's router knows every other address. */
export async function servePages(
  app: FastifyInstance,
  pagesDir: string,
): Promise<void> {
  if (!existsSync(join(pagesDir, 'index.html'))) {
    throw new Error(
      `There are no built web pages in ${pagesDir}: run "npm run build" first.`,
    );
  }
  await app.register(staticFiles, {
    root: pagesDir,
    wildcard: false,
    setHeaders(reply, path) {
      // Names of assets carry a hash of their content; pages name the assets.
      const fixed = path.replaceAll('\\', '/').includes(ASSETS);
      reply.header(
        'cache-control',
        fixed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !isForPrograms(request.url) &&
      !request.url.startsWith(ASSETS);
    return isPage
      ? reply.sendFile('index.html')
      : handleNotFound(request, reply);
  });
}
