import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { useSignIn } from './support/sign-in.ts';

describe('While the identity provider is away', () => {
  const service = useSignIn();

  test('programs and people are told so, and it works when it is back', async () => {
    const { provider } = service;
    const { port } = provider.address();
    const token = await provider.issuer.buildToken();
    const ask = async () => [
      await service.browser().visit('/auth/sign-in'),
      await service.browser().visit('/api/v1/parts', {
        headers: { authorization: `Bearer ${token}` },
      }),
    ];
    await provider.stop();
    for (const { status, body } of await ask()) {
      assert.equal(status, 503);
      assert.equal(body.code, 'identity-provider-unavailable');
      assert.match(body.detail, /Try again/);
    }
    await provider.start(port, 'localhost');
    const statuses = (await ask()).map(({ status }) => status);
    assert.deepEqual(statuses, [302, 401]);
  });
});
