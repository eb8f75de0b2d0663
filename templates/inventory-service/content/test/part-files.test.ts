import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { aKey, aPart, useService } from './support/service.ts';

const COLUMNS = 'partNumber,name,category,unit,unitPrice,currency';
const ALL = `partNumber,name,description,category,unit,unitPrice,currency,location,supplier,reorderPoint,reorderQuantity,version`;
const csv = { 'content-type': 'text/csv' };

describe('A file of parts', () => {
  const service = useService();
  const user = service.as('administrator');
  const send = (text: string | Buffer, query = '') =>
    user.post(`/api/v1/parts/import${query}`, text, csv);
  const exported = async (query = '') => {
    const { body } = await user.get(`/api/v1/parts/export${query}`);
    return String(body);
  };
  const find = async (number: string) => {
    const { body } = await user.get(
      `/api/v1/parts?partNumber=${encodeURIComponent(number)}`,
    );
    return body.items[0];
  };
  const faults = async (text: string) => {
    const { status, body } = await send(text);
    assert.equal(status, 400, JSON.stringify(body));
    return (body.errors ?? []).map(
      (each: { line: number; field: string; code: string }) => [
        each.line,
        each.field,
        each.code,
      ],
    );
  };
  const count = async () => {
    const rows = await service.db.selectFrom('parts').select('id').execute();
    return rows.length;
  };

  before(async () => {
    await user.post('/api/v1/categories', { name: '機体', parentId: null });
    await user.post('/api/v1/categories', { name: 'ねじ', parentId: 1 });
    await user.post('/api/v1/categories', { name: 'ねじ', parentId: 2 });
  });
  beforeEach(async () => {
    await service.db.deleteFrom('parts').where('on_hand', '=', 0).execute();
  });

  test('adds parts and changes those that are there, with an audit event for each', async () => {
    await user.post('/api/v1/parts', aPart({ partNumber: 'A-1' }));
    await user.post('/api/v1/parts', aPart({ partNumber: 'A-2' }));
    const text = [
      '\uFEFFpartNumber,name,category,unit,unitPrice,currency,location,supplier,reorderPoint',
      'a-1,"カーボン ""軽量"", 改",機体 > ねじ,piece,12.50,USD,A-01,,7',
      'A-2,カーボンプロペラ 15×5.5,推進,pair,3200.00,JPY,,,4',
      'N-1,新しい部品,機体,set,0,EUR,,,',
      '',
    ].join('\r\n');
    const dry = await send(text, '?dryRun=true');
    const counts = { created: 1, updated: 1, unchanged: 1 };
    assert.deepEqual(dry.body, { dryRun: true, ...counts });
    assert.equal(await find('N-1'), undefined);

    const { status, body } = await send(text);
    assert.equal(status, 200);
    assert.deepEqual(body, { dryRun: false, ...counts });
    const changed = await find('A-1');
    assert.equal(changed.name, 'カーボン "軽量", 改');
    assert.deepEqual(changed.unitPrice, { amount: '12.50', currency: 'USD' });
    assert.equal(changed.category.name, 'ねじ');
    assert.equal(changed.location.code, 'A-01');
    assert.equal(changed.reorderPoint, 7);
    assert.equal((await find('A-2')).version, 1);
    assert.equal((await find('N-1')).unit, 'set');

    const again = await send(text);
    assert.deepEqual(again.body, {
      dryRun: false,
      created: 0,
      updated: 0,
      unchanged: 3,
    });
    const { body: events } = await user.get('/api/v1/audit?limit=10');
    const actions = events.items.map((each: { action: string }) => each.action);
    for (const action of ['part.created', 'part.updated', 'parts.imported']) {
      assert.ok(actions.includes(action), action);
    }
  });

  test('comes out as it went in, whatever the texts begin with', async () => {
    const names = [
      `=cmd|' /C calc'!A0`,
      '+1',
      '-1',
      '@SUM(A1)',
      `'=1`,
      `'quoted'`,
      'a,"b";c',
      '<b>&amp;',
    ];
    for (const [index, name] of names.entries()) {
      await user.post(
        '/api/v1/parts',
        aPart({
          partNumber: `F-${index}`,
          name,
          description: '一行目\n二行目',
          locationId: 1,
          supplierId: 1,
        }),
      );
    }
    const before = await exported();
    assert.ok(before.startsWith(`\uFEFF${ALL}\n`));
    for (const cells of parse(before, { bom: true })) {
      for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }
    const { body } = await send(before);
    assert.deepEqual(body, {
      dryRun: false,
      created: 0,
      updated: 0,
      unchanged: names.length,
    });

    await service.db.deleteFrom('parts').where('on_hand', '=', 0).execute();
    const withoutVersion = before.replaceAll(/,1$/gm, ',');
    assert.equal((await send(withoutVersion)).body.created, names.length);
    assert.equal(await exported(), before);
    for (const [index, name] of names.entries()) {
      assert.equal((await find(`F-${index}`)).name, name);
    }
  });

  test('leaves columns that it lacks as they are, and empties what it says is empty', async () => {
    await user.post(
      '/api/v1/parts',
      aPart({
        partNumber: 'K-1',
        description: '予備',
        supplierId: 1,
        locationId: 1,
      }),
    );
    await send(`${COLUMNS},location\nK-1,新しい名前,推進,pair,3200,JPY,\n`);
    const part = await find('K-1');
    assert.equal(part.description, '予備');
    assert.equal(part.supplier.id, 1);
    assert.equal(part.location, undefined);
    assert.equal(part.reorderPoint, 4);
  });

  test('tells every fault with its line and column, and then changes nothing', async () => {
    await user.post('/api/v1/parts', aPart({ partNumber: 'Z-1' }));
    const { body: archived } = await user.post(
      '/api/v1/parts',
      aPart({ partNumber: 'Z-2' }),
    );
    await service.db
      .updateTable('parts')
      .set({ archived_at: new Date() })
      .where('id', '=', archived.id)
      .execute();
    const found = await faults(
      [
        ALL,
        'OK-1,よい部品,,推進,piece,1,JPY,,,,,',
        '',
        'Bad 1,"二行の\r\n名前",,推進,box,1.234,BTC,X-9,誰か,-1,1.5,',
        'OK-1,重複,,推進,piece,1,JPY,,,,,',
        'N-2,,,ねじ,piece,1e9,JPY,,,99999999999,,',
        'Z-1,古い版,,推進,pair,1,JPY,,,,,7',
        'Z-2,保管済み,,推進,pair,1,JPY,,,,,',
        'N-3,消えた部品,,,piece,1,JPY,,,,,3',
      ].join('\r\n'),
    );
    assert.deepEqual(found, [
      [4, 'location', 'unknown'],
      [4, 'supplier', 'unknown'],
      [4, 'partNumber', 'pattern'],
      [4, 'name', 'pattern'],
      [4, 'unit', 'enum'],
      [4, 'unitPrice', 'pattern'],
      [4, 'currency', 'enum'],
      [4, 'reorderPoint', 'minimum'],
      [4, 'reorderQuantity', 'type'],
      [6, 'partNumber', 'repeated'],
      [7, 'category', 'ambiguous'],
      [7, 'name', 'pattern'],
      [7, 'unitPrice', 'pattern'],
      [7, 'reorderPoint', 'maximum'],
      [8, 'version', 'stale'],
      [9, 'partNumber', 'archived'],
      [10, 'version', 'unknown'],
      [10, 'category', 'required'],
    ]);
    assert.equal(await count(), 2);
  });

  test('keeps the unit of a part that was counted, and orders what falls short', async () => {
    const { body: part } = await user.post(
      '/api/v1/parts',
      aPart({ partNumber: 'S-1', supplierId: 1 }),
    );
    await user.post(
      '/api/v1/stock/receipts',
      {
        partId: part.id,
        locationId: 1,
        quantity: 3,
        reason: '入荷',
        reference: '',
      },
      aKey(),
    );
    assert.deepEqual(await faults(`${COLUMNS}\nS-1,名前,推進,roll,1,JPY\n`), [
      [2, 'unit', 'in-use'],
    ]);
    await send(
      `${COLUMNS},reorderPoint,reorderQuantity\nS-1,名前,推進,pair,1,JPY,10,5\n`,
    );
    const { body: orders } = await user.get('/api/v1/orders');
    assert.deepEqual(
      orders.items.map((order: { automatic: boolean }) => order.automatic),
      [true],
    );
  });

  const unreadable: [
    what: string,
    text: string | Buffer,
    code: string,
    words: RegExp,
  ][] = [
    [
      'a column is unknown',
      `${COLUMNS},color\nA,B`,
      'invalid-csv',
      /has color/,
    ],
    [
      'a column is missing',
      'partNumber,name\nA,B',
      'invalid-csv',
      /lacks category, unit, unitPrice, currency/,
    ],
    [
      'a column is there twice',
      `${COLUMNS},name\n`,
      'invalid-csv',
      /has name twice/,
    ],
    [
      'the cells are parted by semicolons',
      COLUMNS.replaceAll(',', ';'),
      'invalid-csv',
      /commas/,
    ],
    [
      'a quotation mark is not closed',
      `${COLUMNS}\n"A,B,C,piece,1,JPY\n`,
      'invalid-csv',
      /at line \d/,
    ],
    [
      'a row is too short',
      `${COLUMNS}\nA,B\n`,
      'invalid-csv',
      /Line 2 has 2 cells instead of 6/,
    ],
    [
      'there is no part in it',
      `${COLUMNS}\n\n,,,,,\n`,
      'invalid-csv',
      /no part/,
    ],
    ['it is empty', '\uFEFF', 'invalid-csv', /lacks partNumber/],
    [
      'it is in Shift_JIS',
      Buffer.concat([Buffer.from(`${COLUMNS}\nA,`), Buffer.from([0x83, 0x76])]),
      'invalid-encoding',
      /CSV UTF-8/,
    ],
    [
      'it has too many parts',
      `${COLUMNS}\n${'A,B,C,piece,1,JPY\n'.repeat(10_001)}`,
      'too-many-rows',
      /at most 10000/,
    ],
  ];
  for (const [what, text, code, words] of unreadable) {
    test(`is refused in words when ${what}`, async () => {
      const { status, body } = await send(text);
      assert.equal(status, 400);
      assert.equal(body.code, code);
      assert.match(body.detail, words);
    });
  }

  test('may have 5 MB and no more, and must be a CSV file', async () => {
    const big = `${COLUMNS}\n${'x'.repeat(5_000_000)}`;
    const tooLarge = await send(big);
    assert.equal(tooLarge.status, 413);
    assert.match(tooLarge.body.detail, /5 MB/);
    const json = await user.post('/api/v1/parts/import', { parts: [] });
    assert.equal(json.status, 415);
    assert.match(json.body.detail, /text\/csv/);
    assert.equal((await user.post('/api/v1/parts', 'a', csv)).status, 415);
  });

  test('is for those who may edit, and read by those who may view', async () => {
    const viewer = service.as('viewer');
    const { status } = await viewer.post('/api/v1/parts/import', COLUMNS, csv);
    assert.equal(status, 403);
    const file = await viewer.get('/api/v1/parts/export?search=zzz');
    assert.equal(file.status, 200);
    assert.equal(file.body, `\uFEFF${ALL}\n`);
    assert.match(String(file.headers['content-disposition']), /parts\.csv/);
  });

  test('with ten thousand parts is taken in one go', async () => {
    const line = (index: number) => `M-${index},部品 ${index},推進,piece,1,JPY`;
    const text = [
      COLUMNS,
      ...Array.from({ length: 10_000 }, (_, i) => line(i)),
    ];
    const { body } = await send(text.join('\n'));
    assert.equal(body.created, 10_000);
    const changed = text.join('\n').replaceAll('部品', '改良品');
    assert.equal((await send(changed)).body.updated, 10_000);
    const lines = (await exported('?search=改良品')).trim().split('\n');
    assert.equal(lines.length, 10_001);
  });
});
