import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from '../dev/chromium.ts';
import { buildPages } from '../dev/pages.ts';
import { startPostgres } from '../dev/postgres.ts';
import { startSampleService } from '../dev/sample-service.ts';
import { createDb } from '../src/database/client.ts';
import { migrateToLatest } from '../src/database/migrate.ts';

const images = join(import.meta.dirname, '../docs/images');
/** The six main screens; part 12 is one with movements on every side. */
const SCREENS = {
  stock: '/stock',
  parts: '/parts',
  part: '/parts/12',
  orders: '/orders',
  users: '/users',
  audit: '/audit',
};
const LOCALES = { ja: 'ja-JP', en: 'en-GB' };

/** Pictures of every screen in one language, as an administrator sees them. */
async function takePictures(
  browser: Browser,
  url: string,
  language: keyof typeof LOCALES,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    locale: LOCALES[language],
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/stock');
  await page.getByRole('button', { name: 'administrator' }).click();
  await page.getByRole('table').waitFor();
  for (const [name, path] of Object.entries(SCREENS)) {
    await page.goto(path);
    await page.locator('main[aria-busy=false] h1').waitFor();
    if (name === 'part') {
      await page.locator('.chart .recharts-area-curve').waitFor();
    }
    await page.screenshot({
      path: join(images, `${name}-${language}.png`),
      fullPage: name === 'part',
    });
  }
  await context.close();
}

/** Starts the service with its sample data on a PostgreSQL of its own, and takes the pictures of docs/images. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-pictures-'));
  chmodSync(folder, 0o755);
  mkdirSync(images, { recursive: true });
  const postgres = await startPostgres(join(folder, 'postgres'));
  const browser = await startChromium();
  try {
    const db = createDb({ connectionString: postgres.urlOf('postgres') });
    await migrateToLatest(db);
    await db.destroy();
    const pages = join(folder, 'pages');
    await buildPages(pages);
    const service = await startSampleService(postgres.urlOf('postgres'), pages);
    await takePictures(browser, service.url, 'ja');
    await takePictures(browser, service.url, 'en');
    await service.stop();
  } finally {
    await browser.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
