import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { parseConfig, parseSignIn } from './config.ts';
import { createDb } from './database/client.ts';
import { migrateDatabase } from './database/migrate.ts';
import { logOptions } from './logging/logger.ts';
import { startMetrics } from './metrics/metrics.ts';
import { explainFailure } from './start/explain-failure.ts';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const signIn = parseSignIn(process.env);
  const db = createDb({
    connectionString: config.databaseUrl,
    onLost: err => app.log.warn({ err }, 'A database connection was lost'),
  });
  const metrics =
    config.metrics === 'emf'
      ? startMetrics({ db, service: config.service })
      : undefined;
  const app = await buildApp({
    db,
    ...signIn,
    ...(metrics && { requestCounts: metrics.requests }),
    pagesDir: config.pagesDir,
    server: {
      ...logOptions(config),
      trustProxy: (_address, hop) => hop < config.trustedProxies,
    },
  });
  closeWithGrace({ delay: 10_000, logger: false }, async ({ signal, err }) => {
    if (err) app.log.error({ err }, 'Stopping after an unexpected error');
    else app.log.info({ signal }, 'Stopping: open requests are finished first');
    await app.close();
    metrics?.stop();
    await db.destroy();
  });
  const migrations = await migrateDatabase(config.databaseUrl);
  if (migrations.length) app.log.info({ migrations }, 'Database migrated');
  await app.listen({ host: config.host, port: config.port });
}

main().catch(error => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});
