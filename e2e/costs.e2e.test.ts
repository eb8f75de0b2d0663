import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { countAwsRequests, resetAwsRequests, signIn } from './portal';

const costsOf = (name: string, kind = 'component') =>
  `/catalog/default/${kind}/${name}/cost`;

/** The first read of the costs goes on while a portal has just been started. */
async function openWhenRead(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(
      page.getByRole('region', { name: 'Top movers' }),
    ).toBeVisible();
  }).toPass({ timeout: 120_000 });
}

/** Downloads the CSV and reads its cells; amounts hold neither commas nor quotes. */
async function downloadCsv(page: Page): Promise<string[][]> {
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
function toAmount(text: string): bigint {
  const [, sign, whole, fraction = ''] =
    /^(-?)(\d+)(?:\.(\d{1,10}))?$/.exec(text) ?? [];
  const value = BigInt(whole + fraction.padEnd(10, '0'));
  return sign ? -value : value;
}

/** Rounds half up, as amounts above zero are shown. */
const toCents = (amount: bigint) =>
  (Number((amount + 50_000_000n) / 100_000_000n) / 100).toFixed(2);

test('a manager finds what moved most in the team, and takes away a file that sums to the page’s total', async ({
  page,
}) => {
  await signIn(page, 'en', 'manager');
  await openWhenRead(page, '/costs?groupBy=owner&range=last-month');
  await resetAwsRequests();
  await expect(page.getByText('This is not everything')).toBeVisible();

  await page.goto(
    '/costs?groupBy=entity&range=30d&owner=group:default/platform',
  );
  const movers = page.getByRole('region', { name: 'Top movers' });
  await expect(movers.getByRole('listitem').first()).toContainText(
    /parts-inventory|flight-telemetry/,
  );
  await expect(movers.getByRole('listitem').first()).toContainText('$');
  await expect(page.getByText('sales-support')).toHaveCount(0);

  const [head, ...rows] = await downloadCsv(page);
  const amount = head.findIndex(cell => /amount/i.test(cell));
  const [total] = rows.slice(-1);
  const parts = rows.slice(0, -1).map(row => toAmount(row[amount]));
  const sum = parts.reduce((all, part) => all + part, 0n);
  expect(toAmount(total[amount])).toBe(sum);
  const shown = await page.getByRole('region', { name: 'Summary' }).innerText();
  expect(shown.replace(/,/g, '')).toContain(`$${toCents(sum)}`);

  // Costs come from the portal's own store: nobody pays for these views.
  expect(await countAwsRequests('cost-explorer', 'GetCostAndUsage')).toBe(0);
});

test('an engineer sees what is theirs, and is told why another team’s costs are not shown', async ({
  page,
}) => {
  await signIn(page, 'en', 'engineer');
  await openWhenRead(page, costsOf('parts-inventory'));
  await expect(page.getByRole('region', { name: 'Counted by' })).toContainText(
    'parts-inventory',
  );
  await expect(page.getByRole('region', { name: 'Budgets' })).toBeVisible();

  await page.goto(costsOf('sales-support'));
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expect(page.getByText(/cost-explorer\.costs\.read/)).toBeVisible();
  await expect(page.getByText('$')).toHaveCount(0);
});

test('the sums of the accounts agree with what AWS says of them', async ({
  page,
}) => {
  await signIn(page, 'en', 'administrator');
  await openWhenRead(page, '/costs');
  await page.goto('/settings/aws-data');
  await expect(page.getByText('They agree to the cent.')).toHaveCount(2);
});

test('the costs of a group and a system are the sum of their members', async ({
  page,
}) => {
  await signIn(page, 'en', 'manager');
  await openWhenRead(page, costsOf('platform', 'group'));
  await expect(
    page.getByRole('link', { name: /parts-inventory/ }).first(),
  ).toBeVisible();
  await page.goto(costsOf('drone', 'system'));
  await expect(
    page.getByRole('link', { name: /flight-telemetry/ }).first(),
  ).toBeVisible();
});

test('the page of costs speaks Japanese and keeps what it shows in its address', async ({
  page,
}) => {
  await signIn(page, 'ja', 'manager');
  await page.goto('/costs?groupBy=service&range=90d&currency=JPY');
  await expect(page.getByText('直近 90 日').first()).toBeVisible();
  await expect(page.getByText(/1 USD = 150/).first()).toBeVisible();
});
