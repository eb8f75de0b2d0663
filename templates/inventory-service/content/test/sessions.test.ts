import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import fastify from 'fastify';
import { cleanSessions } from '../src/access/sessions.ts';
import { type Browser, someone, useSignIn } from './support/sign-in.ts';

describe('A session', () => {
  const service = useSignIn();
  const isSignedIn = async (browser: Browser) =>
    (await browser.visit('/api/v1/session')).body.user !== undefined;
  const countSessions = async () =>
    (await service.db.selectFrom('sessions').selectAll().execute()).length;
  const expire = () =>
    service.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
  const signOut = (browser: Browser, headers = {}) =>
    browser.visit('/auth/sign-out', { method: 'POST', headers });

  test('ends here when signing out, and the provider has a page to end it there', async () => {
    const { browser } = await service.signIn(someone('anna'));
    const elsewhere = (await service.signIn(someone('anna'))).browser;
    const kept = new Map(browser.cookies);
    const { status, body } = await signOut(browser);
    assert.equal(status, 200);
    const url = new URL(body.url);
    assert.equal(url.origin, service.provider.issuer.url);
    const home = 'https://parts.example.com/';
    assert.equal(url.searchParams.get('logout_uri'), home);
    assert.equal(url.searchParams.get('post_logout_redirect_uri'), home);
    assert.equal(url.searchParams.get('client_id'), 'parts-inventory');
    assert.equal(browser.cookies.size, 0);
    kept.forEach((value, name) => browser.cookies.set(name, value));
    assert.equal(await isSignedIn(browser), false);
    assert.equal(await isSignedIn(elsewhere), true);
    const ended = await service.db
      .selectFrom('audit_events')
      .select('user_name')
      .where('action', '=', 'session.ended')
      .execute();
    assert.deepEqual(ended, [{ user_name: 'anna' }]);
  });

  test('is not ended by a foreign page', async () => {
    const { browser } = await service.signIn(someone('anna'));
    const refused = await signOut(browser, { 'sec-fetch-site': 'cross-site' });
    assert.equal(refused.status, 403);
    assert.equal(refused.body.code, 'foreign-page');
    assert.equal(await isSignedIn(browser), true);
  });

  test('is good for nothing once it has expired', async () => {
    const { browser } = await service.signIn(someone('anna'));
    await expire();
    const refused = await browser.visit('/api/v1/parts');
    assert.equal(refused.status, 401);
    assert.equal(refused.body.code, 'not-signed-in');
    assert.match(refused.body.detail, /sign in again/);
    assert.equal(await isSignedIn(browser), false);
  });

  test('is good for nothing once its user is deactivated', async () => {
    const { browser } = await service.signIn(someone('anna'));
    const setActive = (active: boolean) =>
      service.db.updateTable('users').set({ active }).execute();
    await setActive(false);
    assert.equal(await isSignedIn(browser), false);
    const again = await service.signIn(someone('anna'));
    assert.equal(again.back.status, 401);
    await setActive(true);
  });

  test('is removed at the start and every hour after it has expired', async () => {
    const gone = async () => {
      while (await countSessions()) {
        await new Promise(resolve => setImmediate(resolve));
      }
    };
    await service.signIn(someone('anna'));
    await expire();
    mock.timers.enable({ apis: ['setInterval'] });
    const app = fastify();
    try {
      cleanSessions(app, service.db);
      await app.listen({ port: 0, host: '127.0.0.1' });
      await gone();
      await service.signIn(someone('anna'));
      await expire();
      mock.timers.tick(3_600_000);
      await gone();
    } finally {
      mock.timers.reset();
      await app.close();
    }
  });
});
