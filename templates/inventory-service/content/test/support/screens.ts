import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../../dev/chromium.ts';
import { startSampleService } from '../../dev/sample-service.ts';
import { createTestDatabase } from './database.ts';
import type { UserName } from './service.ts';

const TIMEOUT_MS = 15_000;

export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> & {
  language?: 'ja' | 'en';
};

/** A browser and the service with its sample data; each page has a session of its own. */
export function useScreens() {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startSampleService>>;
  let drop: () => Promise<void>;
  const errors: string[] = [];

  before(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    browser = await startChromium();
    service = await startSampleService(
      database.url,
      String(process.env.TEST_PAGES_DIR),
    );
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    await drop?.();
    assert.deepEqual(errors, [], 'what the pages threw');
  });

  const open = async (path: string, look: Look = {}): Promise<Page> => {
    const { language = 'ja', ...options } = look;
    const context = await browser.newContext({
      baseURL: service.url,
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      timezoneId: 'Asia/Tokyo',
      ...options,
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    const page = await context.newPage();
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(path);
    return page;
  };
  return {
    open,
    /** Opens a page as one of the sample users. */
    async openAs(user: UserName, path: string, look?: Look): Promise<Page> {
      const page = await open(path, look);
      await page.getByRole('button', { name: user, exact: true }).click();
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
    get db() {
      return service.db;
    },
  };
}

/** Waits until the page has the text of the pattern. */
export async function sees(page: Page, pattern: string | RegExp) {
  await page.getByText(pattern).first().waitFor();
}

/** The page's heading, once it is this one. */
export async function seesTitle(page: Page, pattern: string | RegExp) {
  await page.getByRole('heading', { level: 1, name: pattern }).waitFor();
}

/** Types as a barcode scanner does: all keys within some milliseconds, then Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const keys = [...code, 'Enter'];
  await Promise.all(
    keys.map((key, index) =>
      client.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        text: key === 'Enter' ? '\r' : key,
        timestamp: began + index * 0.008,
      }),
    ),
  );
  await client.detach();
}
