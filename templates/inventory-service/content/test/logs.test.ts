import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { logOptions } from '../src/logging/logger.ts';
import { useService } from './support/service.ts';

type Line = { level: string; message: string; route?: string; status?: number };

describe('The log', () => {
  const lines: Line[] = [];
  const written = new EventEmitter();
  const { logger, ...options } = logOptions({
    service: { name: 'parts', environment: 'test' },
    logLevel: 'info',
  });
  const stream = {
    write(text: string) {
      lines.push(JSON.parse(text));
      written.emit('line');
    },
  };
  const service = useService({
    server: { ...options, logger: { ...logger, stream } },
  });

  const brokenOff = async (route: string) => {
    const isIt = (line: Line) =>
      line.route === route && line.message === 'Request broken off';
    const find = () => lines.find(isIt);
    while (!find()) {
      await once(written, 'line', { signal: AbortSignal.timeout(10_000) });
    }
  };
  const errors = () => lines.filter(({ level }) => /error|warn/.test(level));

  /** Begins a request by hand; gives a way to break it off, which ends when the server knows. */
  const begin = async (head: string[], body = '') => {
    const { server } = service.app;
    if (!server.listening) await service.app.listen({ port: 0 });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const arrived = once(server, 'request');
    const client = connect(port, '127.0.0.1');
    client.write(`${[...head, 'host: parts'].join('\r\n')}\r\n\r\n${body}`);
    const [request] = await arrived;
    const { socket } = request;
    while (body && !request.listenerCount('data')) await nextTurn();
    return async () => {
      const closed = new Promise(resolve => socket.once('close', resolve));
      client.destroy();
      await closed;
    };
  };
  const cookie = async () => {
    const { cookies } = await service.app.inject({
      method: 'POST',
      url: '/auth/development',
      payload: { email: 'administrator@example.com' },
    });
    return `cookie: session=${cookies[0]?.value}`;
  };

  test('has no error line for a request that is refused', async () => {
    const viewer = service.as('viewer');
    const statuses = [
      await service.as().get('/api/v1/parts'),
      await viewer.get('/api/v1/parts/999'),
      await viewer.get('/api/v1/nothing'),
      await viewer.post('/api/v1/parts', '{"partNumber":', {
        'content-type': 'application/json',
      }),
      await viewer.get('/auth/callback?error=access_denied'),
    ].map(({ status }) => status);
    assert.deepEqual(statuses, [401, 404, 404, 403, 404]);
    assert.deepEqual(errors(), []);
  });

  test('has no error line for a client that does not wait for its answer', async () => {
    const release = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const lock = service.db.transaction().execute(async trx => {
      await sql`lock table categories in access exclusive mode`.execute(trx);
      locked.resolve();
      await release.promise;
    });
    await locked.promise;
    const breakOff = await begin([
      'GET /api/v1/categories HTTP/1.1',
      await cookie(),
    ]);
    const waiting = sql<{ count: number }>`
      select count(*)::integer from pg_locks where not granted`;
    while (!(await waiting.execute(service.db)).rows[0]?.count);
    await breakOff();
    release.resolve();
    await lock;
    await brokenOff('/api/v1/categories');
    assert.deepEqual(errors(), []);
  });

  test('has no error line for a client that stops in the middle of its request', async () => {
    const head = [
      'POST /api/v1/suppliers HTTP/1.1',
      'content-type: application/json',
      'content-length: 100',
      'sec-fetch-site: same-origin',
      await cookie(),
    ];
    const breakOff = await begin(head, '{"name":');
    await breakOff();
    await brokenOff('/api/v1/suppliers');
    assert.deepEqual(errors(), []);
  });
});
