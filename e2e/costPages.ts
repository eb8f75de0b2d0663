import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect } from './fixtures';

export const costsOf = (name: string, kind = 'component') =>
  `/catalog/default/${kind}/${name}/cost`;

/** The first read of the costs goes on while a portal has just been started. */
export async function openWhenRead(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(
      page.getByRole('region', { name: 'Top movers' }),
    ).toBeVisible();
  }).toPass({ timeout: 120_000 });
}

/** Downloads the CSV and reads its cells; amounts hold neither commas nor quotes. */
export async function downloadCsv(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','));
}

/** Exact amounts in ten-billionths, for sums without rounding. */
export function toAmount(text: string): bigint {
  const [, sign, whole, fraction = ''] =
    /^(-?)(\d+)(?:\.(\d{1,10}))?$/.exec(text) ?? [];
  const value = BigInt(whole + fraction.padEnd(10, '0'));
  return sign ? -value : value;
}

/** Rounds half up, as amounts above zero are shown. */
export const toCents = (amount: bigint) =>
  (Number((amount + 50_000_000n) / 100_000_000n) / 100).toFixed(2);

/** The dollars that a text begins with, such as `+$3.00 (+50%)`. */
export function readDollars(text: string): number {
  const match = /^(?:[<>] )?([+-]?)\$([\d,]+\.\d\d)/.exec(text.trim());
  if (!match) throw new Error(`no amount in dollars: ${text}`);
  const [, sign, amount] = match;
  return Number(`${sign}${amount.replaceAll(',', '')}`);
}

/** The name and the change of every catalog entry in the table of `/costs`. */
export async function readChanges(table: Locator) {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async row => {
      const name = await row.getByRole('rowheader').innerText();
      const change = await row.getByRole('cell').nth(2).innerText();
      return [name.trim(), readDollars(change)] as const;
    }),
  );
}
