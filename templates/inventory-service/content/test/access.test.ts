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

  test('the last administrator stays one, and a deactivated user is out at once', async () => {
    const administrator = service.as('administrator');
    const { body } = await administrator.get('/api/v1/users');
    const find = (email: string) =>
      body.items.find((user: { email: string }) => user.email === email);
    const change = (email: string, changes: object) => {
      const { id, displayName, role, active, grants, version } = find(email);
      return administrator.put(`/api/v1/users/${id}`, {
        ...{ displayName, role, active, grants, version },
        ...changes,
      });
    };
    const last = await change('administrator@example.com', { role: 'general' });
    assert.equal(last.body.code, 'last-administrator');
    assert.equal((await service.as('viewer').get('/api/v1/parts')).status, 200);
    await change('viewer@example.com', { active: false });
    assert.equal((await service.as('viewer').get('/api/v1/parts')).status, 401);
  });

  test('what was done is in the audit events, with before and after', async () => {
    const administrator = service.as('administrator');
    const part = await service.addPart({ partNumber: 'AU-1', name: '=cmd' });
    await administrator.put(`/api/v1/parts/${part.id}`, {
      ...aPart({ partNumber: 'AU-1', name: 'renamed' }),
      version: 1,
    });
    const query = `recordType=part&recordId=${part.id}`;
    const { body } = await administrator.get(`/api/v1/audit?${query}`);
    assert.deepEqual(
      body.items.map((event: { action: string }) => event.action),
      ['part.updated', 'part.created'],
    );
    assert.equal(body.items[0].before.name, '=cmd');
    assert.equal(body.items[0].after.name, 'renamed');
    assert.equal(body.items[0].userName, 'administrator');
    const file = await administrator.get(
      `/api/v1/audit/export?format=csv&${query}`,
    );
    assert.equal(file.body.trim().split('\n').length, 3);
  });
});
