import { after, before } from 'node:test';
import type { InjectOptions } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { createDb, type Db } from '../../src/database/client.ts';
import type { PartInput } from '../../src/parts/schemas.ts';
import { createTestDatabase } from './database.ts';

/** A part that is accepted; a test changes what it is about. */
export function aPart(changes: Partial<PartInput> = {}): PartInput {
  return {
    partNumber: 'PR-1555-CF',
    name: 'カーボンプロペラ 15×5.5',
    description: '',
    category: '推進',
    unit: 'pair',
    quantityOnHand: 10,
    reorderPoint: 4,
    unitPrice: { amount: '3200', currency: 'JPY' },
    ...changes,
  };
}

/** The service on a database of its own, emptied by the caller where that matters. */
export function useService() {
  let db: Db;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let drop: () => Promise<void>;

  before(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    db = createDb({ connectionString: database.url });
    app = await buildApp({ db, checkResponses: true });
  });
  after(async () => {
    await app.close();
    await db.destroy();
    await drop();
  });

  const call = async (options: InjectOptions) => {
    const response = await app.inject(options);
    const body = response.body ? response.json() : undefined;
    return { status: response.statusCode, headers: response.headers, body };
  };
  return {
    call,
    empty: () => db.deleteFrom('parts').execute(),
    get: (url: string) => call({ method: 'GET', url }),
    post: (payload: object) =>
      call({ method: 'POST', url: '/api/v1/parts', payload }),
    put: (id: number, payload: object) =>
      call({ method: 'PUT', url: `/api/v1/parts/${id}`, payload }),
    delete: (id: number, version: number | string) =>
      call({
        method: 'DELETE',
        url: `/api/v1/parts/${id}?version=${version}`,
      }),
  };
}
