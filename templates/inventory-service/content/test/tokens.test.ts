import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { SignJWT, UnsecuredJWT } from 'jose';
import { OAuth2Server } from 'oauth2-mock-server';
import {
  ADMINISTRATOR,
  type Claims,
  CLIENT_ID,
  someone,
  useSignIn,
} from './support/sign-in.ts';

const INVALID = /get one (from its own user pool|for this service)/;

describe('A program that sends a token', () => {
  const service = useSignIn();
  const { provider } = service;
  before(async () => {
    await service.signIn(someone('head', { email: ADMINISTRATOR }));
    await service.signIn(someone('anna'));
  });

  const claimsOf = (sub: string, changes: Claims = {}): Claims => ({
    sub,
    client_id: CLIENT_ID,
    token_use: 'access',
    ...changes,
  });
  const sign = (claims: Claims, by = provider, expiresIn = 60) =>
    by.issuer.buildToken({
      expiresIn,
      scopesOrTransform: (_header, payload) => {
        Object.assign(payload, claims);
      },
    });
  const ask = (token: string, path = '/api/v1/parts', init: RequestInit = {}) =>
    service.browser().visit(path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });

  test('acts as the token’s user: an access token, an ID token, and from anywhere', async () => {
    const access = await sign(claimsOf('head'));
    assert.equal((await ask(access)).status, 200);
    const ofId = { aud: CLIENT_ID, token_use: 'id', client_id: undefined };
    assert.equal((await ask(await sign(claimsOf('head', ofId)))).status, 200);
    const session = await ask(access, '/api/v1/session');
    assert.equal(session.body.user.email, ADMINISTRATOR);
    const added = await ask(access, '/api/v1/suppliers', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'cross-site',
      },
      body: JSON.stringify({ name: 'A', email: null }),
    });
    assert.equal(added.status, 201);
  });

  test('is refused without the right, and when its user is unknown or deactivated', async () => {
    const refused = await ask(await sign(claimsOf('anna')));
    assert.equal(refused.status, 403);
    assert.equal(refused.body.code, 'not-allowed');
    const unknown = await ask(await sign(claimsOf('nobody')));
    assert.equal(unknown.status, 403);
    assert.equal(unknown.body.code, 'user-unknown');
    assert.match(unknown.body.detail, /sign in once/);
    await service.signIn(someone('ben'));
    const token = await sign(claimsOf('ben'));
    assert.equal((await ask(token)).body.code, 'not-allowed');
    await service.db
      .updateTable('users')
      .set({ active: false })
      .where('subject', '=', 'ben')
      .execute();
    assert.equal((await ask(token)).body.code, 'user-unknown');
  });

  const foreign = new OAuth2Server();
  before(async () => {
    const [own] = provider.issuer.keys.toJSON();
    await foreign.issuer.keys.generate('RS256', { kid: String(own?.kid) });
    foreign.issuer.url = provider.issuer.url;
  });
  const bySecret = async (): Promise<string> => {
    const [own] = provider.issuer.keys.toJSON();
    const key = createPublicKey({ key: { ...own }, format: 'jwk' });
    const secret = key.export({ type: 'spki', format: 'pem' });
    return new SignJWT(claimsOf('head'))
      .setProtectedHeader({ alg: 'HS256', kid: String(own?.kid) })
      .setIssuer(String(provider.issuer.url))
      .setExpirationTime('1m')
      .sign(Buffer.from(secret));
  };
  const refusals: [what: string, token: () => string | Promise<string>][] = [
    ['signed by a foreign key', () => sign(claimsOf('head'), foreign)],
    ['signed with the public key as a secret', bySecret],
    [
      'for another client',
      () => sign(claimsOf('head', { client_id: 'other', aud: CLIENT_ID })),
    ],
    [
      'for another audience',
      () => sign(claimsOf('head', { token_use: 'id', aud: ['other'] })),
    ],
    ['for nobody in particular', () => sign({ sub: 'head' })],
    [
      'from another issuer',
      () => sign(claimsOf('head', { iss: 'https://elsewhere.example.com' })),
    ],
    ['without a user', () => sign(claimsOf('head', { sub: undefined }))],
    ['without an end', () => sign(claimsOf('head', { exp: undefined }))],
    [
      'without a signature',
      () =>
        new UnsecuredJWT(claimsOf('head'))
          .setIssuer(String(provider.issuer.url))
          .setExpirationTime('1m')
          .encode(),
    ],
    ['that is none', () => 'garbage'],
    ['that only looks like one', () => 'e30.e30.e30'],
  ];
  for (const [what, token] of refusals) {
    test(`is refused with a token ${what}`, async () => {
      const { status, body } = await ask(await token());
      assert.equal(status, 401);
      assert.equal(body.code, 'token-invalid');
      assert.match(body.detail, INVALID);
    });
  }

  test('is told that its token has expired', async () => {
    const expired = await sign(claimsOf('head'), provider, -60);
    for (const path of ['/api/v1/parts', '/api/v1/session']) {
      const { status, body } = await ask(expired, path);
      assert.equal(status, 401);
      assert.equal(body.code, 'token-expired');
      assert.match(body.detail, /get a new one/);
    }
  });
});
