import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { scan, sees, seesTitle, useScreens } from '../support/screens.ts';

const dialogOf = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

/** Fills in the open dialog and sends it. */
async function submit(
  page: Page,
  name: string,
  fields: Record<string, string>,
) {
  const dialog = dialogOf(page);
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label).fill(value);
  }
  await dialog.getByRole('button', { name, exact: true }).click();
}

describe('The stock pages', () => {
  const screens = useScreens();
  const openPart = async (partNumber: string) => {
    const page = await screens.openAs(
      'storekeeper',
      `/parts?search=${partNumber}`,
    );
    await page.getByRole('link', { name: partNumber, exact: true }).click();
    await sees(page, '在庫の推移');
    return page;
  };
  const onHand = async (page: Page) =>
    (await page.locator('.facts .main dd').first().textContent()) ?? '';

  test('list what runs short first, and filter it by address', async () => {
    const page = await screens.openAs('viewer', '/stock');
    await seesTitle(page, '在庫（不足順）');
    const states = await page.locator('table .badge').allTextContents();
    const rank = ['在庫切れ', '要発注', '在庫あり'];
    const ranks = states.map(state => rank.indexOf(state));
    assert.deepEqual(ranks, ranks.toSorted());
    assert.equal(ranks[0], 0);
    await page.getByRole('link', { name: /^要発注 / }).click();
    await page.waitForURL('**/stock?state=low');
    await page.reload();
    await page.getByRole('table').waitFor();
    const low = await page.locator('table .badge').allTextContents();
    assert.deepEqual([...new Set(low)], ['要発注']);
    assert.equal(
      await button(page, '入庫').count(),
      0,
      'a viewer moves nothing',
    );
  });

  test('show how the stock of a part went, as a chart and as a table', async () => {
    const page = await openPart('MT-4014-400');
    await page.locator('.chart svg .recharts-area-curve').waitFor();
    await page.getByText('表で見る').click();
    const table = page.getByRole('table', { name: '在庫の推移' });
    assert.equal(await table.getByRole('row').count(), 10);
    assert.match(await table.innerText(), /28 個/);
  });

  test('refuse more than there is, keep what was typed, and take less', async () => {
    const page = await openPart('BT-CHG-1200');
    assert.match(await onHand(page), /^3 個/);
    await button(page, '出庫').click();
    await submit(page, '出庫', { 数量: '５', 理由: '試験飛行' });
    await sees(page, 'この場所の在庫が足りないため、保存されませんでした。');
    await sees(page, 'ここで出せるのは 3 までです。');
    assert.equal(
      await dialogOf(page).getByLabel('理由').inputValue(),
      '試験飛行',
    );
    await submit(page, '出庫', { 数量: '2' });
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '-2 個' }).waitFor();
    assert.match(await onHand(page), /^1 個/);
  });

  test('ask for what is missing, field by field', async () => {
    const page = await openPart('AF-ARM-650');
    await button(page, '入庫').click();
    await submit(page, '入庫', { 数量: '1.5' });
    const dialog = dialogOf(page);
    await sees(page, '入力内容をご確認ください。');
    const quantity = dialog.getByLabel('数量');
    assert.equal(await quantity.getAttribute('aria-invalid'), 'true');
    const reason = dialog.getByLabel('理由');
    const hint = String(await reason.getAttribute('aria-describedby'));
    assert.equal(
      await page.locator(`#${hint}`).innerText(),
      '入力してください。',
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const focused = page.locator(':focus');
    assert.equal(await focused.innerText(), '入庫', 'the focus comes back');
  });

  test('tell the second of two people who take the last one', async () => {
    const [first, second] = await Promise.all([
      openPart('CM-THR-640'),
      openPart('CM-THR-640'),
    ]);
    for (const page of [first, second]) await button(page, '出庫').click();
    await submit(first, '出庫', { 数量: '1', 理由: '修理' });
    await dialogOf(first).waitFor({ state: 'detached' });
    await submit(second, '出庫', { 数量: '1', 理由: '修理' });
    await sees(second, 'ここで出せるのは 0 までです。');
  });

  test('count a part that is scanned again, and choose a place that is scanned', async () => {
    const page = await openPart('CN-XT60');
    await button(page, '入庫').click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('数量').waitFor();
    for (let times = 0; times < 3; times += 1) await scan(page, 'CN-XT60');
    await scan(page, 'b-01');
    await scan(page, 'RC-RX-920');
    await sees(page, /RC-RX-920 はこの部品でも/);
    assert.equal(await dialog.getByLabel('数量').inputValue(), '3');
    const place = dialog.getByLabel('場所').locator('option:checked');
    assert.match(await place.innerText(), /^B-01/);
  });

  test('receive part after part with a scanner', async () => {
    const page = await screens.openAs('storekeeper', '/stock');
    await button(page, '入庫').click();
    await scan(page, 'NO-SUCH-PART');
    await sees(page, '部品番号 NO-SUCH-PART の部品はありません。');
    for (const [partNumber, left] of [
      ['EL-FC-H7', 8],
      ['RC-RX-920', 17],
    ] as const) {
      await scan(page, partNumber);
      await dialogOf(page).getByLabel('数量').waitFor();
      await scan(page, partNumber);
      await scan(page, partNumber);
      await dialogOf(page).getByLabel('理由').fill('返却');
      await page.keyboard.press('Enter');
      await sees(
        page,
        `${partNumber} を 2 個 入庫しました（在庫数 ${left} 個）。`,
      );
    }
  });

  test('open the part whose barcode is scanned, or say that there is none', async () => {
    const page = await screens.openAs('viewer', '/orders');
    await seesTitle(page, '発注');
    await scan(page, 'XX-404-XX');
    await sees(page, '部品番号 XX-404-XX の部品はありません。');
    await scan(page, 'SN-LDR-40');
    await page.waitForURL(/\/parts\/\d+$/);
    await seesTitle(page, 'LiDAR 高度計 40 m');
  });

  test('do not call a part unknown when the service does not answer', async () => {
    const page = await screens.openAs('storekeeper', '/stock');
    await page.route('**/api/v1/parts?*', route => route.abort());
    await scan(page, 'SN-LDR-40');
    await sees(page, /サービスが応答しません/);
    await button(page, '入庫').click();
    await scan(page, 'SN-LDR-40');
    const dialog = dialogOf(page);
    await dialog.getByText(/サービスが応答しません/).waitFor();
    await page.unroute('**/api/v1/parts?*');
    await scan(page, 'SN-LDR-40');
    await dialog.getByLabel('数量').waitFor();
  });

  test('move stock to another place, set it aside, give it back, and correct it', async () => {
    const page = await openPart('SP-SCR-M3-8');
    await button(page, '移動').click();
    const to = dialogOf(page).getByLabel('移動先');
    const places = await to.locator('option').allInnerTexts();
    const elsewhere = places.findIndex(place => place.endsWith('0 セット）'));
    await to.selectOption({ index: elsewhere });
    await submit(page, '移動', { 数量: '7', 理由: '棚替え' });
    await page.getByRole('cell', { name: /^[AB]-0\d → [AB]-0\d$/ }).waitFor();

    await button(page, '引当').click();
    await submit(page, '引当', { 数量: '4', 理由: '8 号機' });
    await button(page, '「8 号機」の引当を解除').click();
    await page.getByRole('heading', { name: '引当中' }).waitFor({
      state: 'detached',
    });

    await button(page, '棚卸調整').click();
    const counted = dialogOf(page).getByLabel('実際に数えた数');
    await counted.fill('28');
    await sees(page, '帳簿上の在庫: 30 セット、差: -2 セット');
    await submit(page, '棚卸調整', { 理由: '棚卸' });
    await page.getByRole('cell', { name: '-2 セット' }).waitFor();
    assert.match(await onHand(page), /^35 セット/);
  });
});
