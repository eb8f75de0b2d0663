import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { aPart, useService } from './support/service.ts';

describe('The list of parts', () => {
  const service = useService();
  const user = service.as('administrator');
  const post = (payload: object) => user.post('/api/v1/parts', payload);
  const list = (query: Record<string, string>) =>
    user.get(`/api/v1/parts?${new URLSearchParams(query)}`);
  const numbers = async (query: Record<string, string>) =>
    (await list(query)).body.items.map(
      (part: { partNumber: string }) => part.partNumber,
    );

  const ids = new Map<string, number>([['推進', 1]]);
  const categoryOf = async (name: string): Promise<number> => {
    const known = ids.get(name);
    if (known) return known;
    const { body } = await user.post('/api/v1/categories', {
      name,
      parentId: name === '消耗品' ? 1 : null,
    });
    ids.set(name, body.id);
    return body.id;
  };

  before(async () => {
    const texts: [string, string, string, string][] = [
      ['A-1', 'カーボンプロペラ 15インチ', '推進', 'CW・CCW 1 組'],
      ['A-2', 'カーボンプロペラ 18インチ', '推進', '折りたたみ式'],
      ['A-10', 'LiPo Battery 6S', '電源', '保管電圧は 3.8 V'],
      ['B-1', 'ボルト M3_8 100%', '消耗品', 'ステンレス'],
      ['B-2', 'ボルト M3X8', '消耗品', 'ＳＵＳ３０４'],
    ];
    for (const [partNumber, name, category, description] of texts) {
      const categoryId = await categoryOf(category);
      await post(aPart({ partNumber, name, categoryId, description }));
    }
  });

  test('is in order of the numbers and says how many parts a category has', async () => {
    assert.deepEqual(await numbers({}), ['A-1', 'A-10', 'A-2', 'B-1', 'B-2']);
    const categories = await user.get('/api/v1/categories');
    const counts = Object.fromEntries(
      categories.body.items.map((item: { name: string; parts: number }) => [
        item.name,
        item.parts,
      ]),
    );
    assert.deepEqual(counts, { 推進: 2, 電源: 1, 消耗品: 2 });
  });

  const searches: [what: string, search: string, found: string[]][] = [
    ['a part of the number', 'a-1', ['A-1', 'A-10']],
    ['Japanese inside a name', 'プロペラ', ['A-1', 'A-2']],
    ['half-width katakana', 'ﾌﾟﾛﾍﾟﾗ', ['A-1', 'A-2']],
    ['full-width letters', 'ｌｉｐｏ', ['A-10']],
    ['plain letters for full-width ones', 'sus304', ['B-2']],
    ['every word, in any order', '折りたたみ カーボン', ['A-2']],
    ['an underscore as itself', 'M3_', ['B-1']],
    ['a percent sign as itself', '%', ['B-1']],
    ['nothing for what is not there', 'モーター', []],
    ['nothing for an injected condition', `' or 1=1 --`, []],
  ];
  for (const [what, search, found] of searches) {
    test(`finds ${what}`, async () => {
      assert.deepEqual(await numbers({ search }), found);
    });
  }

  test('narrows to a category with all below it, together with a search', async () => {
    const below = String(ids.get('消耗品'));
    assert.deepEqual(await numbers({ categoryId: below }), ['B-1', 'B-2']);
    assert.deepEqual(await numbers({ categoryId: below, search: 'x8' }), [
      'B-2',
    ]);
    assert.deepEqual(await numbers({ categoryId: '1' }), [
      'A-1',
      'A-2',
      'B-1',
      'B-2',
    ]);
  });

  test('gives every part once, page by page, even when parts come and go', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: '2', ...(cursor && { cursor }) });
      seen.push(
        ...page.body.items.map(
          (part: { partNumber: string }) => part.partNumber,
        ),
      );
      cursor = page.body.nextCursor;
      // One that sorts before the cursor must neither shift nor repeat the rest.
      await post(aPart({ partNumber: `A-0${seen.length}` }));
    } while (cursor);
    assert.deepEqual(seen, ['A-1', 'A-10', 'A-2', 'B-1', 'B-2']);
  });

  test('refuses a cursor that it did not give out for this search', async () => {
    const page = await list({ search: 'b', limit: '1' });
    const cursor = page.body.nextCursor;
    for (const query of [
      { cursor, search: 'a' },
      { cursor: 'nonsense', search: 'b' },
      {
        cursor: Buffer.from('["\\u0000","b",""]').toString('base64url'),
        search: 'b',
      },
    ]) {
      const { status, body } = await list(query);
      assert.equal(status, 400);
      assert.equal(body.errors[0].field, 'cursor');
    }
  });

  for (const [field, value] of [
    ['limit', '0'],
    ['limit', '101'],
    ['limit', 'ten'],
    ['search', '\u0000'],
    ['search', 'x'.repeat(201)],
    ['page', '2'],
  ] as const) {
    test(`refuses ${field}=${JSON.stringify(value).slice(0, 12)} and names it`, async () => {
      const { status, body } = await list({ [field]: value });
      assert.equal(status, 400);
      assert.deepEqual(
        body.errors.map((error: { field: string }) => error.field),
        [field],
      );
    });
  }
});
