import assert from 'node:assert/strict';
import { createServer, connect, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { buildApp } from '../src/app.ts';
import { createDb, type Db } from '../src/database/client.ts';
import { createTestDatabase } from './support/database.ts';
import { developmentSignIn } from '../dev/sign-in.ts';
import { addSampleUsers } from '../dev/sample-data.ts';
import { aPart } from './support/service.ts';

/** A way to the database that can be cut and mended. */
function startCable(target: URL) {
  const sockets = new Set<Socket>();
  let cut = false;
  const server = createServer(client => {
    if (cut) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  return {
    server,
    cut() {
      cut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      cut = false;
    },
  };
}

describe('While the database is away', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let cable: ReturnType<typeof startCable>;
  let db: Db;
  let headers: Record<string, string>;
  let app: Awaited<ReturnType<typeof buildApp>>;

  before(async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    cable = startCable(new URL(database.url));
    await new Promise<void>(resolve =>
      cable.server.listen(0, '127.0.0.1', resolve),
    );
    const address = cable.server.address();
    url.port = String(typeof address === 'object' ? address?.port : 0);
    db = createDb({ connectionString: url.href });
    const signIn = developmentSignIn(db);
    app = await buildApp({ db, checkResponses: true, signIn });
    await addSampleUsers(db);
    await db
      .insertInto('categories')
      .values({ name: '推進', parent_id: null })
      .execute();
    const { cookies } = await app.inject({
      method: 'POST',
      url: '/auth/development',
      payload: { email: 'administrator@example.com' },
    });
    headers = {
      cookie: `session=${cookies[0]?.value}`,
      'sec-fetch-site': 'same-origin',
    };
  });
  after(async () => {
    await app.close();
    await db.destroy();
    cable.cut();
    cable.server.close();
    await database.drop();
  });

  test('requests are told so, the process lives, and goes on when it is back', async () => {
    const ready = () => app.inject('/health/ready');
    const add = (partNumber: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/parts',
        headers,
        payload: aPart({ partNumber }),
      });
    assert.equal((await ready()).statusCode, 200);
    assert.equal((await add('A-1')).statusCode, 201);

    cable.cut();
    assert.equal((await ready()).statusCode, 503);
    const refused = await add('A-2');
    assert.equal(refused.statusCode, 503);
    assert.equal(refused.json().code, 'database-unavailable');
    assert.equal(refused.headers['retry-after'], '5');
    assert.equal((await app.inject('/health/live')).statusCode, 200);

    cable.mend();
    assert.equal((await ready()).statusCode, 200);
    const parts = (await app.inject({ url: '/api/v1/parts', headers })).json()
      .items;
    assert.deepEqual(
      parts.map((part: { partNumber: string }) => part.partNumber),
      ['A-1'],
    );
  });
});
