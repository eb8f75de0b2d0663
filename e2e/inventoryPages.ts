import type { Page } from '@playwright/test';
import { expect } from './fixtures';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Looks at the pages of a running inventory service, in Japanese, as the first of its sample users. */
export async function browseInventory(page: Page, url: string) {
  await page.addInitScript(() => window.localStorage.setItem('language', 'ja'));
  await page.goto(url);
  await expect(title(page)).toHaveText('サインイン');
  await page.getByRole('main').getByRole('button').first().click();

  await expect(title(page)).toContainText('在庫');
  const pages = page.getByRole('navigation').first();
  await pages.getByRole('link', { name: '部品' }).click();
  await expect(title(page)).toContainText('部品');
  const rows = page.getByRole('table').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(5);

  const part = rows.nth(1).getByRole('link').first();
  const partNumber = (await part.textContent()) ?? '';
  await part.click();
  await expect(page).toHaveURL(/\/parts\/[^/]+$/);
  await expect(page.getByRole('main')).toContainText(partNumber);

  await pages.getByRole('link', { name: '発注' }).click();
  await expect(page).toHaveURL(/\/orders/);
  await expect(title(page)).toContainText('発注');
}
