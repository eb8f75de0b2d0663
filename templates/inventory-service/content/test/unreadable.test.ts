import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { useService } from './support/service.ts';

describe('A request that cannot be read', () => {
  const service = useService();
  const user = service.as('administrator');

  const latin1 = Buffer.from('{"name":"Flügel"}', 'latin1');
  const cut = Buffer.concat([
    Buffer.from('{"name":"'),
    Buffer.from('翼').subarray(0, 2),
    Buffer.from('"}'),
  ]);
  const raw: [
    what: string,
    type: string,
    payload: string | Buffer,
    status: number,
  ][] = [
    ['broken JSON', 'application/json', '{"partNumber":', 400],
    ['an empty body', 'application/json', '', 400],
    ['a list instead of a part', 'application/json', '[]', 400],
    ['a prototype', 'application/json', '{"__proto__":{"admin":true}}', 400],
    ['plain text, as a foreign page could send it', 'text/plain', '{}', 415],
    [
      'a form, as a foreign page could send it',
      'application/x-www-form-urlencoded',
      'name=x',
      415,
    ],
    [
      '70 kB',
      'application/json',
      JSON.stringify({ name: 'x'.repeat(70_000) }),
      413,
    ],
    [
      '10 MB',
      'application/json',
      JSON.stringify({ name: 'x'.repeat(10_000_000) }),
      413,
    ],
    ['U+0000 itself', 'application/json', '{"name":"a\u0000b"}', 400],
    ['bytes that are no UTF-8', 'application/json', latin1, 400],
    ['half a character', 'application/json', cut, 400],
  ];
  for (const [what, type, payload, status] of raw) {
    test(`${what}: ${status} with a sentence`, async () => {
      const { status: actual, body } = await user.post(
        '/api/v1/parts',
        payload,
        { 'content-type': type },
      );
      assert.equal(actual, status);
      assert.ok(body.detail.length > 10);
      assert.ok(body.requestId);
    });
  }

  for (const url of ['/%zz', '/%ff', '?search=%zz', '?search=%E7%BF']) {
    test(`the address ${url}: 400, saying what is wrong with it`, async () => {
      const { status, body, headers } = await user.get(`/api/v1/parts${url}`);
      assert.equal(status, 400);
      assert.match(String(headers['content-type']), /^application\/problem/);
      assert.equal(body.code, 'invalid-request');
      assert.match(body.detail, /not encoded correctly/);
      assert.equal(headers['x-request-id'], body.requestId);
    });
  }
});
