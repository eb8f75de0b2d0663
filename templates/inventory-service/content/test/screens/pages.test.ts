import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scan, sees, seesTitle, useScreens } from '../support/screens.ts';

describe('The pages', () => {
  const screens = useScreens();

  test('ask who it is first, then show the address that was asked for', async () => {
    const page = await screens.open('/parts?state=low');
    await seesTitle(page, 'サインイン');
    await page.getByRole('button', { name: 'viewer' }).click();
    await seesTitle(page, '部品一覧');
    assert.match(page.url(), /\/parts\?state=low$/);
    await page.getByRole('button', { name: /サインアウト/ }).click();
    await seesTitle(page, 'サインイン');
  });

  test('find parts by a piece of Japanese, by category and by state, in the address', async () => {
    const page = await screens.openAs('viewer', '/parts');
    await page.getByRole('searchbox').fill('ﾌﾟﾛﾍﾟﾗ');
    await page.keyboard.press('Enter');
    await sees(page, 'このページの部品: 2 件');
    await page.getByLabel('在庫状態').selectOption('在庫切れ');
    await sees(page, 'このページの部品: 1 件');
    await sees(page, 'PR-1855-CF');
    const { searchParams } = new URL(page.url());
    assert.equal(searchParams.get('search'), 'ﾌﾟﾛﾍﾟﾗ');
    assert.equal(searchParams.get('state'), 'out');
    await page.goBack();
    await sees(page, 'このページの部品: 2 件');
    await page.getByLabel('アーカイブ済み').check();
    await sees(page, /条件に合う部品がありません/);
    await page.getByRole('link', { name: 'クリア' }).click();
    await page.waitForURL(/\/parts$/);
  });

  test('archive a part with a history and bring it back', async () => {
    const page = await screens.openAs('administrator', '/parts?search=AF-FRM');
    const press = async (opener: string, confirm: string) => {
      await page.getByRole('button', { name: opener, exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: confirm })
        .click();
    };
    await page.getByRole('link', { name: 'AF-FRM-650' }).click();
    await page.waitForURL(/\/parts\/\d+$/);
    const address = page.url();
    await page.getByRole('button', { name: '出庫', exact: true }).click();
    await page.getByLabel('数量').fill('7');
    await page.getByLabel('理由').fill('最終出荷');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '出庫' })
      .click();
    await page.getByRole('cell', { name: '最終出荷' }).waitFor();
    await press('削除', '部品を削除');
    await sees(page, /使用中のため、変更されませんでした/);

    // The issue has drafted an order, which keeps the part.
    const { id } = await screens.db
      .selectFrom('orders')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await page.goto(`/orders/${id}`);
    await sees(page, 'AF-FRM-650');
    await press('発注を取り消す', '発注を取り消す');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(address);
    await press('削除', '部品を削除');
    await sees(page, /にアーカイブされました/);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('link', { name: '編集' }).waitFor();
  });

  test('order parts and receive them in two deliveries', async () => {
    const page = await screens.openAs('administrator', '/orders/new');
    await page.getByLabel('仕入先').selectOption({ index: 1 });
    await page.getByLabel('部品番号').fill('EL-GNSS-F9');
    await page.getByLabel('数量').fill('5');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '発注済みにする' }).click();
    const receive = page.getByRole('button', { name: '入荷を記録' });
    const book = page.getByRole('button', { name: '在庫に計上' });
    const arrived = page.getByLabel('入荷数');
    await receive.click();
    await arrived.fill('6');
    await book.click();
    await sees(page, /発注した数を超えるため、保存されませんでした/);
    assert.equal(await arrived.inputValue(), '6');
    await arrived.fill('2');
    await book.click();
    await sees(page, '一部入荷');
    await receive.click();
    assert.equal(await arrived.inputValue(), '3');
    await book.click();
    await receive.waitFor({ state: 'detached' });
    await page.goto('/parts?search=EL-GNSS-F9');
    await sees(page, '10 個');
  });

  test('write the part numbers of an order with a scanner', async () => {
    const page = await screens.openAs('buyer', '/orders/new');
    await seesTitle(page, '発注を起案');
    await scan(page, 'EL-FC-H7');
    await scan(page, 'RC-RX-920');
    const numbers = page.getByLabel('部品番号');
    await numbers.nth(1).waitFor();
    assert.equal(await numbers.nth(0).inputValue(), 'EL-FC-H7');
    assert.equal(await numbers.nth(1).inputValue(), 'RC-RX-920');
  });

  test('show administrators who did what, and give it as a file', async () => {
    const page = await screens.openAs('administrator', '/audit');
    await seesTitle(page, '監査ログ');
    await page.getByRole('table').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV で出力' }).click();
    assert.match((await download).suggestedFilename(), /\.csv$/);
    const viewer = await screens.openAs('viewer', '/audit');
    await seesTitle(viewer, '処理できませんでした');
    await sees(viewer, /この操作の権限がない/);
  });

  test('invite a user, who may then do only what was granted', async () => {
    const page = await screens.openAs('administrator', '/users/new');
    await page.getByLabel('メールアドレス').fill('inspector@example.com');
    await page.getByLabel('名前').fill('inspector');
    await page.getByRole('button', { name: '保存' }).click();
    await seesTitle(page, '利用者');
    await sees(page, 'inspector@example.com');
    const own = await screens.open('/parts');
    await own.getByRole('button', { name: 'inspector' }).click();
    await seesTitle(own, '部品一覧');
    assert.equal(
      await own.getByRole('link', { name: '部品を追加' }).count(),
      0,
    );
    assert.equal(await own.getByRole('link', { name: '監査' }).count(), 0);
  });

  test('check a file of parts and tell each row that is wrong', async () => {
    const page = await screens.openAs('administrator', '/parts/import');
    const file = (...rows: string[]) => ({
      name: 'parts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        ['partNumber,name,category,unit,unitPrice,currency', ...rows].join(
          '\n',
        ),
      ),
    });
    const good = 'NW-1,新しい部品,機体,piece,100,JPY';
    await page
      .getByLabel('CSV ファイル')
      .setInputFiles(file(good, 'NW-2,部品,ない分類,piece,100,JPY'));
    const faults = page.getByRole('table');
    await faults.getByText('登録されていないカテゴリーです').waitFor();
    assert.match(await faults.innerText(), /3\s+category/);
    await page.getByLabel('CSV ファイル').setInputFiles(file(good));
    await page.getByRole('button', { name: '1 件を取り込む' }).click();
    await sees(page, 'parts.csv を取り込みました:');
  });

  test('say what happened when the service does not answer, and go on when it does', async () => {
    const page = await screens.openAs('viewer', '/stock');
    await page.route('**/api/v1/parts?*', route => route.abort());
    await page.getByRole('link', { name: '部品', exact: true }).click();
    await sees(page, /サービスが応答しません/);
    await page.unroute('**/api/v1/parts?*');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await seesTitle(page, '部品一覧');
  });

  test('change their language at once and keep it', async () => {
    const page = await screens.openAs('viewer', '/orders', { language: 'en' });
    await seesTitle(page, 'Orders');
    await page.getByRole('button', { name: '日本語' }).click();
    await seesTitle(page, '発注');
    assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
    await page.reload();
    await seesTitle(page, '発注');
  });
});
