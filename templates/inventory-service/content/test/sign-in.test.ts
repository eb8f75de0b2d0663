import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Browser, someone, useSignIn } from './support/sign-in.ts';

const SESSION = '__Host-session';

describe('Sign-in', () => {
  const service = useSignIn();
  const userOf = async (browser: Browser) =>
    (await browser.visit('/api/v1/session')).body.user;

  test('leads to the provider and back, with a session in a cookie for this host only', async () => {
    const { browser, back } = await service.signIn(
      someone('anna'),
      '/parts?search=15x5',
    );
    assert.equal(back.status, 302);
    assert.equal(back.location, '/parts?search=15x5');
    const cookie = back.setCookies.find(text => text.startsWith(SESSION));
    for (const attribute of [/HttpOnly/, /Secure/, /SameSite=Lax/, /Path=\//]) {
      assert.match(String(cookie), attribute);
    }
    assert.deepEqual([...browser.cookies.keys()], [SESSION]);
    assert.equal((await userOf(browser)).email, 'anna@example.com');
  });

  test('refuses another state, another nonce, another browser, and the same way twice', async () => {
    const begin = async () => {
      const browser = service.browser();
      const { location } = await browser.visit('/auth/sign-in');
      return { browser, callback: (await browser.visit(location)).location };
    };
    const refuses = async (browser: Browser, callback: string) => {
      const { status, body } = await browser.visit(callback);
      assert.equal(status, 401, callback);
      assert.equal(body.code, 'sign-in-failed');
      assert.equal(browser.cookies.has(SESSION), false);
    };
    const { browser, callback } = await service.signIn(someone('anna'));
    browser.cookies.delete(SESSION);
    await refuses(browser, callback);

    const forged = await begin();
    await refuses(
      forged.browser,
      forged.callback.replace(/state=[^&]+/, 'state=forged'),
    );
    await refuses(forged.browser, '/auth/callback?error=access_denied');
    await refuses(service.browser(), (await begin()).callback);

    const mixed = await begin();
    const attempt = JSON.parse(String(mixed.browser.cookies.get('sign-in')));
    const kept = JSON.stringify({ ...attempt, nonce: 'forged' });
    mixed.browser.cookies.set('sign-in', kept);
    await refuses(mixed.browser, mixed.callback);

    const again = await begin();
    const before = new Map(again.browser.cookies);
    assert.equal((await again.browser.visit(again.callback)).status, 302);
    before.forEach((value, name) => again.browser.cookies.set(name, value));
    again.browser.cookies.delete(SESSION);
    await refuses(again.browser, again.callback);
  });

  test('that fails leads a browser to the page where it can begin again', async () => {
    const browser = service.browser();
    const { status, location } = await browser.visit(
      '/auth/callback?error=access_denied',
      { headers: { accept: 'text/html,application/xhtml+xml' } },
    );
    assert.equal(status, 302);
    assert.equal(location, '/?problem=sign-in-failed');
  });

  test('sends nobody to another address afterwards', async () => {
    for (const returnTo of [
      'https://elsewhere.example.com/',
      '//elsewhere.example.com',
      '/\\elsewhere.example.com',
      '/\t/elsewhere.example.com',
      'javascript:alert(1)',
    ]) {
      const { back } = await service.signIn(someone('anna'), returnTo);
      assert.equal(back.location, '/', returnTo);
    }
  });

  test('has no way without a password', async () => {
    const { status, body } = await service
      .browser()
      .visit('/auth/development', { method: 'POST' });
    assert.equal(status, 404);
    assert.equal(body.code, 'not-found');
  });
});
