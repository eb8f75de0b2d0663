import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aPart, useService } from './support/service.ts';

describe('A request that cannot be accepted', () => {
  const service = useService();
  const user = service.as('administrator');
  const post = (payload: object) => user.post('/api/v1/parts', payload);

  const cases: [what: string, change: object, field: string, words: RegExp][] =
    [
      [
        'a negative quantity',
        { reorderQuantity: -1 },
        'reorderQuantity',
        /Reorder quantity must be 0 or more/,
      ],
      [
        'half a piece',
        { reorderQuantity: 1.5 },
        'reorderQuantity',
        /Reorder quantity must be .*integer/,
      ],
      [
        'a huge quantity',
        { reorderQuantity: 1e18 },
        'reorderQuantity',
        /1000000000 or less/,
      ],
      [
        'a quantity as text',
        { reorderPoint: '5' },
        'reorderPoint',
        /Reorder point/,
      ],
      [
        'no quantity',
        { reorderQuantity: null },
        'reorderQuantity',
        /Reorder quantity/,
      ],
      ['an unknown unit', { unit: 'bucket' }, 'unit', /one of: piece, set/],
      [
        'a blank name',
        { name: '   ' },
        'name',
        /Name must be one line of text/,
      ],
      ['a name over two lines', { name: 'a\nb' }, 'name', /one line/],
      [
        'a name that is too long',
        { name: 'あ'.repeat(201) },
        'name',
        /at most 200/,
      ],
      ['a missing name', { name: undefined }, 'name', /Name is missing/],
      [
        'U+0000 in a description',
        { description: 'a\u0000b' },
        'description',
        /control characters/,
      ],
      [
        'a part number with a space',
        { partNumber: 'A 1' },
        'partNumber',
        /letters A–Z/,
      ],
      [
        'a price with three decimals',
        { unitPrice: { amount: '1.234', currency: 'JPY' } },
        'unitPrice.amount',
        /Price must be a number/,
      ],
      [
        'a negative price',
        { unitPrice: { amount: '-1', currency: 'JPY' } },
        'unitPrice.amount',
        /Price/,
      ],
      [
        'an unknown currency',
        { unitPrice: { amount: '1', currency: 'DOGE' } },
        'unitPrice.currency',
        /JPY, USD, EUR/,
      ],
      [
        'a field that does not exist',
        { colour: 'red' },
        'colour',
        /no field colour/,
      ],
    ];
  for (const [what, change, field, words] of cases) {
    test(`${what}: 400, with the field named and nothing saved`, async () => {
      const refused = await post({ ...aPart(), ...change });
      assert.equal(refused.status, 400);
      assert.match(
        String(refused.headers['content-type']),
        /^application\/problem\+json/,
      );
      assert.equal(refused.body.code, 'invalid-input');
      assert.deepEqual(
        refused.body.errors.map((error: { field: string }) => error.field),
        [field],
      );
      assert.match(refused.body.errors[0].message, words);
      assert.match(refused.body.detail, words);
      assert.deepEqual((await user.get('/api/v1/parts')).body.items, []);
    });
  }

  test('names every field at fault at once', async () => {
    const { body } = await post({ unit: 'x', unitPrice: {} });
    const fields = body.errors.map((error: { field: string }) => error.field);
    assert.deepEqual(fields, [
      'partNumber',
      'name',
      'description',
      'categoryId',
      'unit',
      'unitPrice.amount',
      'unitPrice.currency',
      'reorderPoint',
      'reorderQuantity',
    ]);
  });

  for (const id of ['abc', '0', '-1', '1.5', '99999999999', '1%20or%201=1']) {
    test(`the part id ${id}: 400, naming it`, async () => {
      const { status, body } = await user.get(`/api/v1/parts/${id}`);
      assert.equal(status, 400);
      assert.equal(body.errors[0].field, 'id');
    });
  }

  for (const query of [
    ...['parts?search', 'parts?partNumber', 'parts?cursor', 'users?search'],
    ...['audit?recordId', 'audit?from', 'orders?status', 'movements?kind'],
  ]) {
    test(`U+0000 in ${query}: 400 with the field named`, async () => {
      const { status, body } = await user.get(`/api/v1/${query}=a%00b`);
      assert.equal(status, 400);
      assert.equal(body.errors[0].field, query.split('?')[1]);
      assert.doesNotMatch(body.detail, /written differently/);
    });
  }

  test('an unknown address: 404 as a problem, not a page', async () => {
    const { status, body } = await user.get('/api/v1/nothing');
    assert.equal(status, 404);
    assert.equal(body.code, 'not-found');
  });
});
