import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createDb } from '../src/database/client.ts';
import { emfLine } from '../src/metrics/emf.ts';
import { startMetrics } from '../src/metrics/metrics.ts';
import { RequestCounts } from '../src/metrics/request-counts.ts';
import { createTestDatabase } from './support/database.ts';
import { readEmfLine } from './support/emf.ts';
import { addressOf, exitCode, startService } from './support/process.ts';
import { aKey, useService } from './support/service.ts';

describe('Metrics', () => {
  const requests = new RequestCounts();
  const service = useService({ requestCounts: requests });
  const identity = { name: 'parts', environment: 'test' };

  test('say what a minute of requests amounted to, then begin anew', async () => {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const metrics = startMetrics({
      db: service.db,
      service: identity,
      requests,
      write,
    });
    const part = await service.addPart({ reorderPoint: 4 }, 5);
    requests.take();
    const user = service.as('storekeeper');
    await service.as().get('/api/v1/parts');
    await service.as().get('/health/live');
    for (const quantity of [6, 1]) {
      const where = { partId: part.id, locationId: 1, reference: '' };
      const issue = { ...where, quantity, reason: 'assembly' };
      await user.post('/api/v1/stock/issues', issue, aKey());
    }
    await metrics.report();
    metrics.stop();

    const [minute, rest] = lines.map(readEmfLine);
    const { Latency, MemoryRss, EventLoopDelayP99, ...counted } = minute ?? {};
    assert.deepEqual(counted, {
      // With the sign-in of the user.
      Requests: 4,
      Refused4xx: 2,
      Errors5xx: 0,
      StockConflicts: 1,
      DatabasePoolWaiting: 0,
      PartsBelowReorderPoint: 1,
      OpenOrders: 0,
    });
    assert.equal([Latency].flat().length, 4);
    assert.ok(Number(MemoryRss) > 1e6 && Number(EventLoopDelayP99) >= 0);
    assert.equal(rest?.Requests, 0);
    assert.ok(rest && !('Latency' in rest) && !('OpenOrders' in rest));
  });

  test('keep the spread of more latencies than a line may hold', () => {
    const counts = new RequestCounts();
    for (let ms = 1; ms <= 1_000; ms += 1) counts.count(200, ms);
    counts.count(503, 9_000_000);
    const values = readEmfLine(emfLine(identity, counts.take()));
    const latency = values.Latency as number[];
    assert.equal(latency.length, 100);
    assert.deepEqual([values.Requests, values.Errors5xx], [1_001, 1]);
    assert.ok(Math.abs(Number(latency[49]) - 500) <= 2);
    assert.ok(Number(latency[99]) >= 600_000);
  });

  test('are written without what a database that is away cannot tell', async () => {
    const lines: string[] = [];
    const db = createDb({ connectionString: 'postgres://127.0.0.1:1/x' });
    const write = (line: string) => void lines.push(line);
    const metrics = startMetrics({ db, service: identity, write });
    await metrics.report();
    metrics.stop();
    await db.destroy();
    assert.deepEqual(
      lines.map(line => 'OpenOrders' in readEmfLine(line)),
      [false, false],
    );
  });
});

describe('The process', () => {
  test('writes its last metrics when it is stopped, and none unless in production', async () => {
    const database = await createTestDatabase();
    const PAGES_DIR = mkdtempSync(join(tmpdir(), 'parts-inventory-pages-'));
    writeFileSync(join(PAGES_DIR, 'index.html'), '');
    for (const NODE_ENV of ['production', 'development']) {
      const env = { DATABASE_URL: database.url, PAGES_DIR, NODE_ENV };
      const process = startService(env);
      await fetch(`${await addressOf(process)}/api/v1/parts`);
      process.child.kill('SIGTERM');
      assert.equal(await exitCode(process.child), 0);
      const lines = process.lines.filter(line => '_aws' in line);
      const counts = lines.map(line =>
        readEmfLine(`${JSON.stringify(line)}\n`),
      );
      assert.deepEqual(
        counts.map(({ Requests, Refused4xx }) => [Requests, Refused4xx]),
        NODE_ENV === 'production' ? [[1, 1]] : [],
      );
    }
    rmSync(PAGES_DIR, { recursive: true });
    await database.drop();
  });
});
