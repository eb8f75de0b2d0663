import { buildApp } from '../src/app.ts';
import { createDb } from '../src/database/client.ts';
import { addSampleData } from './sample-data.ts';
import { developmentSignIn } from './sign-in.ts';

/** The service with built pages and the sample data, on a migrated, empty database. */
export async function startSampleService(
  databaseUrl: string,
  pagesDir: string,
) {
  const db = createDb({ connectionString: databaseUrl });
  await addSampleData(db);
  const app = await buildApp({
    db,
    pagesDir,
    signIn: developmentSignIn(db),
    checkResponses: true,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    db,
    async stop() {
      await app.close();
      await db.destroy();
    },
  };
}
