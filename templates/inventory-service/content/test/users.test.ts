import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, lockOfUsers } from './support/at-once.ts';
import { aPart, useService, type UserName } from './support/service.ts';

type User = {
  id: number;
  email: string;
  displayName: string;
  role: string;
  active: boolean;
  grants: Record<string, string[]>;
  version: number;
};
const NOTHING = { parts: [], stock: [], orders: [] };
const ALL = ['view', 'edit', 'delete'];

describe('Users', () => {
  const service = useService();
  const administrator = service.as('administrator');
  const find = async (email: string): Promise<User> => {
    const query = new URLSearchParams({ search: email });
    const { body } = await administrator.get(`/api/v1/users?${query}`);
    return body.items[0];
  };
  const put = (user: User, changes: object, by = administrator) => {
    const { id, displayName, role, active, grants, version } = user;
    const kept = { displayName, role, active, grants, version };
    return by.put(`/api/v1/users/${id}`, { ...kept, ...changes });
  };
  const change = async (name: UserName, changes: object) =>
    put(await find(`${name}@example.com`), changes);
  const invite = (email: string, changes: object = {}) =>
    administrator.post('/api/v1/users', {
      ...{ email, displayName: 'New', role: 'general', grants: NOTHING },
      ...changes,
    });

  test('are invited, read, found and changed', async () => {
    const grants = { parts: ALL, stock: ['view'], orders: [] };
    const { status, body } = await invite('Eva@example.com', {
      displayName: ' エヴァ ',
      grants,
    });
    assert.equal(status, 201);
    const { createdAt, ...user } = body;
    assert.ok(createdAt);
    assert.deepEqual(user, {
      id: user.id,
      email: 'Eva@example.com',
      displayName: 'エヴァ',
      role: 'general',
      active: true,
      grants: { ...grants, parts: ALL.toSorted() },
      version: 1,
    });
    assert.deepEqual(await find('エヴァ'), body);
    const changed = await put(user, { displayName: 'Eva', grants: NOTHING });
    assert.deepEqual(
      [changed.body.displayName, changed.body.grants, changed.body.version],
      ['Eva', NOTHING, 2],
    );
    const read = await administrator.get(`/api/v1/users/${user.id}`);
    assert.deepEqual(read.body, changed.body);
    const stale = await put(user, { displayName: 'Other' });
    assert.deepEqual([stale.status, stale.body.code], [409, 'stale-version']);
    const nobody = await put({ ...user, id: 999 }, {});
    assert.equal(nobody.body.code, 'user-not-found');
  });

  test('are refused with a second address, a wrong one, or the same right twice', async () => {
    const twice = await invite('VIEWER@example.com');
    assert.equal(twice.status, 409);
    assert.equal(twice.body.code, 'duplicate-user');
    assert.equal(twice.body.errors[0].field, 'email');
    const refusals: [string, object, RegExp][] = [
      ['no address', {}, /^email$/],
      ['a@example.com', { displayName: ' ' }, /^displayName$/],
      ['a@example.com', { role: 'king' }, /^role$/],
      ['a@example.com', { grants: { ...NOTHING, parts: ['fly'] } }, /^grants/],
      [
        'a@example.com',
        { grants: { ...NOTHING, parts: ['view', 'view'] } },
        /^grants/,
      ],
      ['a@example.com', { active: true }, /^active$/],
    ];
    for (const [email, changes, field] of refusals) {
      const { status, body } = await invite(email, changes);
      assert.equal(status, 400, JSON.stringify(changes));
      assert.match(body.errors[0].field, field);
    }
  });

  test('are listed by address, a page at a time, and a search takes nothing for a pattern', async () => {
    for (const name of ['b_1', 'A_2', 'c_3']) await invite(`${name}@test.jp`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await administrator.get(
        `/api/v1/users?search=test.jp&limit=2${cursor}`,
      );
      seen.push(...page.body.items.map(({ email }: User) => email));
      const next = page.body.nextCursor;
      cursor = next ? `&cursor=${encodeURIComponent(next)}` : '';
    } while (cursor);
    assert.deepEqual(seen, ['A_2@test.jp', 'b_1@test.jp', 'c_3@test.jp']);
    for (const search of ['%25', '_x', '%5C']) {
      const none = await administrator.get(`/api/v1/users?search=${search}`);
      assert.deepEqual(none.body.items, [], search);
    }
  });

  test('may what they are granted, at once and only as long', async () => {
    const buyer = service.as('buyer');
    const add = (partNumber: string) =>
      buyer.post('/api/v1/parts', aPart({ partNumber }));
    assert.equal((await add('U-1')).status, 403);
    await change('buyer', { grants: { ...NOTHING, parts: ['edit'] } });
    assert.equal((await add('U-1')).status, 201);
    assert.equal((await buyer.get('/api/v1/parts')).status, 403);
    assert.equal((await buyer.get('/api/v1/orders')).status, 403);
    await change('buyer', { role: 'administrator' });
    assert.equal((await buyer.get('/api/v1/users')).status, 200);
    await change('buyer', { role: 'general', grants: NOTHING });
    assert.equal((await add('U-2')).status, 403);
    assert.equal((await buyer.get('/api/v1/users')).status, 403);
  });

  test('who are deactivated are out, and come back only by signing in', async () => {
    const viewer = service.as('viewer');
    const status = async () => (await viewer.get('/api/v1/parts')).status;
    assert.equal(await status(), 200);
    await change('viewer', { active: false });
    const session = await viewer.get('/api/v1/session');
    assert.equal(session.body.user, undefined);
    const signIn = () =>
      service.as().post('/auth/development', { email: 'viewer@example.com' });
    assert.equal((await signIn()).status, 404);
    await change('viewer', { active: true });
    assert.equal(await status(), 401);
    assert.equal((await signIn()).status, 204);
  });

  test('always have one active administrator, also when two remove each other', async () => {
    for (const changes of [{ role: 'general' }, { active: false }]) {
      const refused = await change('administrator', changes);
      assert.equal(refused.status, 409);
      assert.equal(refused.body.code, 'last-administrator');
      assert.match(refused.body.detail, /make somebody else one first/);
    }
    await change('storekeeper', { role: 'administrator' });
    const other = service.as('storekeeper');
    assert.equal((await other.get('/api/v1/users')).status, 200);
    const one = await find('administrator@example.com');
    const two = await find('storekeeper@example.com');
    const sent = await atOnce(service.db, lockOfUsers, [
      () => put(two, { role: 'general' }),
      () => put(one, { active: false }, other),
    ]);
    assert.deepEqual(sent.map(({ status }) => status).sort(), [200, 409]);
    const left = await service.db
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'administrator')
      .where('active', '=', true)
      .execute();
    assert.equal(left.length, 1);
  });
});
