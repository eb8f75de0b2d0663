import { createServer } from 'node:http';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyServerFactory } from 'fastify';
import { createServer as createVite, type ViteDevServer } from 'vite';
import viteConfig from '../vite.config.ts';
import { buildApp } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { createDb } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';
import { logOptions } from '../src/logging/logger.ts';
import { isForPrograms } from '../src/pages/addresses.ts';
import { explainFailure } from '../src/start/explain-failure.ts';
import { developmentSignIn } from './sign-in.ts';

let vite: ViteDevServer | undefined;

/** One port for both: pages come from Vite as they are edited, the rest from Fastify. */
const serverFactory: FastifyServerFactory = handler =>
  createServer((request, reply) => {
    if (!vite || isForPrograms(request.url ?? '/')) handler(request, reply);
    else vite.middlewares(request, reply);
  });

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const db = createDb({
    connectionString: config.databaseUrl,
    onLost: err => app.log.warn({ err }, 'A database connection was lost'),
  });
  const app = await buildApp({
    db,
    signIn: developmentSignIn(db),
    checkResponses: true,
    server: { ...logOptions(config), serverFactory },
  });
  await migrateToLatest(db);
  vite = await createVite({
    ...viteConfig,
    configFile: false,
    root: join(import.meta.dirname, '../web'),
    server: { middlewareMode: true, hmr: { server: app.server } },
  });
  closeWithGrace({ delay: 3_000, logger: false }, async () => {
    await vite?.close();
    await app.close();
    await db.destroy();
  });
  const address = await app.listen({ host: config.host, port: config.port });
  process.stdout.write(`\n  Parts inventory: ${address}\n\n`);
}

main().catch(error => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
