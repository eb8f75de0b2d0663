import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { sees, seesTitle, useScreens } from '../support/screens.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The main screens; the parts and orders of the sample data are numbered from 1. */
const SCREENS = {
  '/stock': '在庫（不足順）',
  '/parts': '部品一覧',
  '/parts/12': 'ESC 60 A',
  '/parts/new': '部品を追加',
  '/parts/import': '部品の CSV 取り込み',
  '/orders': '発注',
  '/orders/1': /./,
  '/orders/new': '発注を起案',
  '/lists': 'マスター',
  '/users': '利用者',
  '/users/2': /./,
  '/audit': '監査ログ',
};

async function faultsOf(page: Page): Promise<string[]> {
  // The pages' own script policy keeps axe out of frames, of which they have none.
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

const overflow = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - window.innerWidth',
  );

describe('Everybody', () => {
  const screens = useScreens();

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`can read every screen, also with a screen reader (${colorScheme})`, async () => {
      const page = await screens.openAs('administrator', '/stock', {
        viewport: WIDE,
        colorScheme,
      });
      const faults: Record<string, string[]> = {};
      for (const [path, title] of Object.entries(SCREENS)) {
        await page.goto(path);
        await seesTitle(page, title);
        const found = await faultsOf(page);
        if (found.length) faults[path] = found;
      }
      assert.deepEqual(faults, {});
    });
  }

  test('can read a dialog, also with a screen reader', async () => {
    const page = await screens.openAs('administrator', '/parts/12');
    for (const name of ['出庫', '移動', '引当', '棚卸調整']) {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: /EL-ESC-60A/ });
      await dialog.getByLabel('理由').waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('can use every screen on a phone', async () => {
    const page = await screens.openAs('administrator', '/stock', {
      viewport: NARROW,
    });
    const tooWide: string[] = [];
    for (const [path, title] of Object.entries(SCREENS)) {
      await page.goto(path);
      await seesTitle(page, title);
      if ((await overflow(page)) > 0) tooWide.push(path);
    }
    assert.deepEqual(tooWide, []);
  });

  test('can issue a part with the keyboard alone', async () => {
    const page = await screens.openAs('storekeeper', '/parts/12');
    await sees(page, 'EL-ESC-60A');
    const isFocused = (name: string) =>
      page
        .locator(':focus')
        .evaluate((element, text) => element.textContent === text, name)
        .catch(() => false);
    for (let tabs = 0; tabs < 60 && !(await isFocused('出庫')); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('1', { delay: 80 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('keyboard', { delay: 80 });
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'keyboard' }).waitFor();
  });
});
