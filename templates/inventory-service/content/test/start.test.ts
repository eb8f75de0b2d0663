import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'vite';
import viteConfig from '../vite.config.ts';
import { createTestDatabase } from './support/database.ts';
import {
  addressOf,
  exitCode,
  logged,
  startService,
} from './support/process.ts';

describe('The process', () => {
  const pagesDir = mkdtempSync(join(tmpdir(), 'parts-inventory-pages-'));
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  before(async () => {
    database = await createTestDatabase();
    await build({
      ...viteConfig,
      configFile: false,
      root: join(import.meta.dirname, '../web'),
      logLevel: 'error',
      build: { ...viteConfig.build, outDir: pagesDir },
    });
  });
  after(async () => {
    await database.drop();
    rmSync(pagesDir, { recursive: true, force: true });
  });

  test('serves pages and API, logs requests, and stops when told to', async () => {
    const service = startService({
      DATABASE_URL: database.url,
      PAGES_DIR: pagesDir,
    });
    const url = await addressOf(service);
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);

    const outside = '/..%2f..%2fpackage.json';
    for (const path of ['/', '/parts/7?x=1', '/parts/7/edit', outside]) {
      const page = await fetch(url + path);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /<div id="root">/);
      assert.match(
        page.headers.get('content-security-policy') ?? '',
        /script-src 'self'/,
      );
    }
    assert.equal((await fetch(`${url}/assets/missing.js`)).status, 404);
    const development = `${url}/auth/development`;
    assert.equal((await fetch(development, { method: 'POST' })).status, 404);

    const response = await fetch(`${url}/api/v1/parts?search=secret`, {
      headers: { 'x-request-id': 'scanner-12' },
    });
    assert.equal(response.headers.get('x-request-id'), 'scanner-12');
    const line = await logged(
      service,
      ({ requestId }) => requestId === 'scanner-12',
    );
    const { time, durationMs, service: name, ...fields } = line;
    assert.ok(
      Number(durationMs) >= 0 && !Number.isNaN(Date.parse(String(time))),
    );
    assert.ok(name);
    assert.deepEqual(fields, {
      level: 'info',
      environment: fields.environment,
      requestId: 'scanner-12',
      method: 'GET',
      route: '/api/v1/parts',
      path: '/api/v1/parts',
      status: 401,
      message: 'Request answered',
    });
    assert.ok(!JSON.stringify(service.lines).includes('secret'));

    service.child.kill('SIGTERM');
    assert.equal(await exitCode(service.child), 0);
    assert.equal(service.stderr(), '');
  });

  const failures: [string, () => Promise<NodeJS.ProcessEnv>, RegExp][] = [
    [
      'no database is named',
      async () => ({ DATABASE_URL: '' }),
      /DATABASE_URL is not set/,
    ],
    [
      'the port is no port',
      async () => ({ PORT: '99999' }),
      /PORT must be a number/,
    ],
    [
      'the number of proxies is no number',
      async () => ({ TRUSTED_PROXIES: 'all' }),
      /TRUSTED_PROXIES must be the number/,
    ],
    [
      'nobody could sign in',
      async () => ({ OIDC_ISSUER: '' }),
      /OIDC_ISSUER must be an https address/,
    ],
    [
      'the pages are not built',
      async () => ({ PAGES_DIR: '/nowhere' }),
      /run "npm run build" first/,
    ],
    [
      'the database does not answer',
      async () => ({ DATABASE_URL: 'postgres://127.0.0.1:1/x' }),
      /database at 127\.0\.0\.1:1 does not answer/,
    ],
  ];
  for (const [what, env, words] of failures) {
    test(`says in a sentence that ${what}`, async () => {
      const service = startService({
        DATABASE_URL: database.url,
        PAGES_DIR: pagesDir,
        ...(await env()),
      });
      assert.equal(await exitCode(service.child), 1);
      assert.match(service.stderr(), words);
      assert.doesNotMatch(service.stderr(), / at .*\.ts:/);
    });
  }

  test('says in a sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const service = startService({
      DATABASE_URL: database.url,
      PAGES_DIR: pagesDir,
      PORT: String(port),
    });
    assert.equal(await exitCode(service.child), 1);
    other.close();
    assert.match(service.stderr(), new RegExp(`Port ${port} is taken`));
  });
});
