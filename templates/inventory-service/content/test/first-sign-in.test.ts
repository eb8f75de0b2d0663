import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ADMINISTRATOR,
  type Browser,
  someone,
  useSignIn,
} from './support/sign-in.ts';

describe('The first sign-in', () => {
  const service = useSignIn();
  const userOf = async (browser: Browser) =>
    (await browser.visit('/api/v1/session')).body.user;
  const eventsOf = async (action: string) =>
    service.db
      .selectFrom('audit_events')
      .select(['user_name', 'after'])
      .where('action', '=', action)
      .orderBy('id')
      .execute();

  test('makes an unknown person a general user without any right, and says so in the audit events', async () => {
    const { browser } = await service.signIn(someone('ben'));
    const { role, grants } = await userOf(browser);
    assert.equal(role, 'general');
    assert.deepEqual(grants, { parts: [], stock: [], orders: [] });
    const refused = await browser.visit('/api/v1/parts');
    assert.equal(refused.status, 403);
    assert.match(refused.body.detail, /ask an administrator/);
    const [joined] = (await eventsOf('user.joined')).slice(-1);
    assert.equal(joined?.user_name, 'ben');
    assert.equal((joined?.after as { role?: string }).role, 'general');
  });

  test('makes those administrators whom the configuration names', async () => {
    const { browser } = await service.signIn(
      someone('head', { email: ADMINISTRATOR.toUpperCase() }),
    );
    assert.equal((await userOf(browser)).role, 'administrator');
    assert.equal((await browser.visit('/api/v1/users')).status, 200);
  });

  test('finds who was invited, whatever the letter case, and only once', async () => {
    const { browser } = await service.signIn(
      someone('head', { email: ADMINISTRATOR }),
    );
    const grants = { parts: ['view'], stock: [], orders: [] };
    const invited = await browser.visit('/api/v1/users', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ email: 'Carla@example.com', displayName: 'C.' },
        ...{ role: 'general', grants },
      }),
    });
    const carla = await service.signIn(someone('carla'));
    const { id, ...user } = await userOf(carla.browser);
    assert.equal(id, invited.body.id);
    assert.deepEqual(user.grants, grants);
    const other = await service.signIn(
      someone('impostor', { email: 'carla@example.com' }),
    );
    assert.equal(other.back.status, 401);
    assert.equal(await userOf(other.browser), undefined);
  });

  test('makes one user of a person whose first two sign-ins come at once', async () => {
    const both = [1, 2].map(() => service.signIn(someone('fay')));
    const users = await Promise.all(
      (await Promise.all(both)).map(({ browser }) => userOf(browser)),
    );
    assert.equal(users[0].email, 'fay@example.com');
    assert.deepEqual(users[0], users[1]);
    const joined = (await eventsOf('user.joined')).filter(
      ({ user_name }) => user_name === 'fay',
    );
    assert.equal(joined.length, 1);
  });

  test('needs an e-mail address that the provider has verified', async () => {
    for (const changes of [{ email_verified: false }, { email: undefined }]) {
      const { back, browser } = await service.signIn(someone('dora', changes));
      assert.equal(back.status, 401);
      assert.equal(back.body.code, 'sign-in-failed');
      assert.match(back.body.detail, /verified/);
      assert.equal(await userOf(browser), undefined);
    }
  });
});
