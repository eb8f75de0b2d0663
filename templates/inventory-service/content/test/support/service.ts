import { after, before } from 'node:test';
import type { InjectOptions } from 'fastify';
import { addSampleUsers } from '../../dev/sample-data.ts';
import { developmentSignIn } from '../../dev/sign-in.ts';
import { type AppOptions, buildApp } from '../../src/app.ts';
import { createDb, type Db } from '../../src/database/client.ts';
import type { PartInput } from '../../src/parts/schemas.ts';
import { createTestDatabase } from './database.ts';

export type UserName = 'administrator' | 'storekeeper' | 'buyer' | 'viewer';
type Headers = Record<string, string>;

/** A part that is accepted; a test changes what it is about. The category is the one that every test database has. */
export function aPart(changes: Partial<PartInput> = {}): PartInput {
  return {
    partNumber: 'PR-1555-CF',
    name: 'カーボンプロペラ 15×5.5',
    description: '',
    categoryId: 1,
    unit: 'pair',
    unitPrice: { amount: '3200', currency: 'JPY' },
    reorderPoint: 4,
    reorderQuantity: 0,
    ...changes,
  };
}

let keys = 0;
/** A new Idempotency-Key. */
export const aKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });

/**
 * The service on a database of its own, with the four sample users, a category (1), two
 * locations (1, 2) and a supplier (1).
 */
export function useService(options: Partial<AppOptions> = {}) {
  let db: Db;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let drop: () => Promise<void>;
  const cookies = new Map<UserName, string>();

  before(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    db = createDb({ connectionString: database.url });
    app = await buildApp({
      db,
      checkResponses: true,
      signIn: developmentSignIn(db),
      ...options,
    });
    await addSampleUsers(db);
    await addBasics(db);
  });
  after(async () => {
    await app.close();
    await db.destroy();
    await drop();
  });

  const cookieOf = async (user: UserName): Promise<string> => {
    const known = cookies.get(user);
    if (known) return known;
    const response = await app.inject({
      method: 'POST',
      url: '/auth/development',
      payload: { email: `${user}@example.com` },
    });
    const [cookie] = response.cookies;
    const header = `${cookie?.name}=${cookie?.value}`;
    cookies.set(user, header);
    return header;
  };
  const call = async (options: InjectOptions, user?: UserName) => {
    const response = await app.inject({
      ...options,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(user && { cookie: await cookieOf(user) }),
        ...options.headers,
      },
    });
    const isJson = /[/+]json/.test(String(response.headers['content-type']));
    const body = isJson && response.body ? response.json() : response.body;
    return { status: response.statusCode, headers: response.headers, body };
  };
  const as = (user?: UserName) => {
    const send =
      (method: 'POST' | 'PUT' | 'DELETE') =>
      (url: string, payload?: object | string, headers: Headers = {}) =>
        call(
          { method, url, headers, ...(payload !== undefined && { payload }) },
          user,
        );
    return {
      get: (url: string, headers: Headers = {}) =>
        call({ method: 'GET', url, headers }, user),
      post: send('POST'),
      put: send('PUT'),
      delete: send('DELETE'),
    };
  };
  return {
    as,
    call,
    get db() {
      return db;
    },
    get app() {
      return app;
    },
    /** Adds a part and puts some of it into location 1. */
    async addPart(changes: Partial<PartInput> = {}, onHand = 0) {
      const user = as('administrator');
      const { body: part } = await user.post('/api/v1/parts', aPart(changes));
      if (onHand) {
        await user.post(
          '/api/v1/stock/receipts',
          {
            partId: part.id,
            locationId: 1,
            quantity: onHand,
            reason: 'opening stock',
            reference: '',
          },
          aKey(),
        );
      }
      return part as { id: number; version: number; partNumber: string };
    },
  };
}

export type Service = ReturnType<typeof useService>;

async function addBasics(db: Db): Promise<void> {
  await db
    .insertInto('categories')
    .values({ name: '推進', parent_id: null })
    .execute();
  await db
    .insertInto('locations')
    .values([
      { code: 'A-01', name: '第一倉庫' },
      { code: 'B-01', name: '第二倉庫' },
    ])
    .execute();
  await db
    .insertInto('suppliers')
    .values({ name: 'サンプル電機', email: null })
    .execute();
}
