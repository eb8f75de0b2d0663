import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../src/access/rules.ts';
import { aPart, useService } from './support/service.ts';

describe('Rights', () => {
  const service = useService();

  test('every route of the API has a rule, and every rule a route', async () => {
    const { body } = await service.as().get('/openapi.json');
    const routes = Object.entries(body.paths as Record<string, object>)
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(
          method =>
            `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        ),
      )
      .sort();
    const hidden = /^(GET|POST) \/(auth|openapi\.json)/;
    const ruled = Object.keys(RULES).filter(name => !hidden.test(name));
    assert.deepEqual(ruled.sort(), routes);
  });

  test('nobody gets in without signing in, and a general user only as far as granted', async () => {
    const asks: [string, string][] = Object.keys(RULES)
      .filter(name => RULES[name] !== 'public')
      .map(name => name.replace(':id', '1').split(' ', 2) as [string, string]);
    for (const [method, url] of asks) {
      const options = { method: method as 'GET', url };
      const anonymous = await service.call(options);
      assert.equal(anonymous.status, 401, `${method} ${url}`);
      assert.equal(anonymous.body.code, 'not-signed-in');
      if (method === 'GET' && !/users|audit/.test(url)) continue;
      const viewer = await service.call(options, 'viewer');
      assert.equal(viewer.status, 403, `${method} ${url}`);
      assert.equal(viewer.body.code, 'not-allowed');
    }
  });

  test('a foreign page cannot use the session', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://elsewhere.example.com' },
    ] as Record<string, string>[]) {
      const refused = await service
        .as('administrator')
        .post('/api/v1/parts', aPart(), headers);
      assert.equal(refused.status, 403);
      assert.equal(refused.body.code, 'foreign-page');
    }
  });
});
