import { buildApp } from '../app.ts';
import { createDb } from '../database/client.ts';

/** The OpenAPI document as text. Needs no database: the pool connects only when used. */
export async function openApiDocument(): Promise<string> {
  const db = createDb({ connectionString: 'postgres://127.0.0.1:1/none' });
  const app = await buildApp({ db });
  await app.ready();
  const document = app.swagger({ yaml: true });
  await app.close();
  await db.destroy();
  return document;
}
