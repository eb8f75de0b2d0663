import type { Locator, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { countAwsRequests, resetAwsRequests, signIn } from './portal';

const activityOf = (name: string, kind = 'component') =>
  `/catalog/default/${kind}/${name}/activity`;

const openEvents = (page: Page) =>
  page.getByRole('button', { name: /^Open details/ });

/** The first read of 90 days goes on while a portal has just been started; the newest day comes first. */
async function openWhenRead(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(openEvents(page).first()).toBeVisible();
    await expect(page.getByText(/^Complete from/)).toBeVisible();
  }).toPass({ timeout: 180_000 });
}

const readTime = async (row: Locator) =>
  Date.parse((await row.locator('time').getAttribute('datetime')) ?? '');

/** Takes away what the page shows, with its manifest. */
async function exportAs(page: Page, format: string) {
  const downloads: Array<{ name: string; path: Promise<string> }> = [];
  page.on('download', download =>
    downloads.push({
      name: download.suggestedFilename(),
      path: download.path(),
    }),
  );
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  await expect(page.getByText(/The manifest was saved/)).toBeVisible();
  await expect.poll(() => downloads.length).toBe(2);
  const [file, manifest] = await Promise.all(
    [/^(?!.*manifest).*$/, /manifest/].map(async name => {
      const found = downloads.find(download => name.test(download.name));
      return readFileSync((await found?.path) ?? '', 'utf8');
    }),
  );
  return {
    file,
    manifest: JSON.parse(manifest) as { count: number; sha256: string },
  };
}

test('an auditor finds who changed a service before its CPU alarm', async ({
  page,
}) => {
  await signIn(page, 'en', 'auditor');
  await openWhenRead(page, `${activityOf('parts-inventory')}?range=7d`);

  await page.goto(
    '/catalog/default/component/parts-inventory/monitoring?range=1w',
  );
  const alarm = page
    .getByRole('region', { name: 'Alarms' })
    .getByRole('listitem')
    .filter({ hasText: 'drone-prod-engineer-cloudwatch-cpu' });
  await alarm.getByRole('button', { name: 'Show history' }).click();
  const changes = alarm.getByRole('row').filter({ hasText: '→ In alarm' });
  const alarmedAt = await readTime(changes.first());

  await resetAwsRequests();
  await page.getByRole('link', { name: 'What changed here?' }).click();
  await expect(page).toHaveURL(/activity\?.*from=.*to=/);
  await expect(openEvents(page).first()).toBeVisible();
  const rows = page
    .getByRole('region', { name: 'Operations' })
    .getByRole('row')
    .filter({ has: page.locator('time') });
  const times = await Promise.all((await rows.all()).map(readTime));
  const suspects = times.flatMap((time, index) =>
    time < alarmedAt && alarmedAt - time < 30 * 60_000 ? [rows.nth(index)] : [],
  );
  expect(suspects.length).toBeGreaterThan(0);

  await suspects[0].getByRole('button', { name: /^Open details/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Operation' });
  await expect(drawer).toContainText(
    /(engineer|operator) ran a command inside a task/,
  );
  await expect(
    drawer.getByRole('link', { name: /^(engineer|operator)$/ }).first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/event=/);
  // The pages ask AWS nothing: what is counted is the reading that goes on each minute, once or twice for each of four
  // accounts and regions.
  expect(
    await countAwsRequests('cloudtrail', 'LookupEvents'),
  ).toBeLessThanOrEqual(8);
});

test('an auditor takes away what is filtered, and the file is what its manifest says', async ({
  page,
}) => {
  await signIn(page, 'en', 'auditor');
  await openWhenRead(page, '/activity?range=7d');
  await page.getByRole('button', { name: /^Errors only/ }).click();
  await expect(page).toHaveURL(/errorsOnly=true/);
  const status = page.getByRole('status').filter({ hasText: /operations$/ });
  const shown = Number((await status.innerText()).replace(/\D/g, ''));
  expect(shown).toBeGreaterThan(0);

  const { file, manifest } = await exportAs(page, 'NDJSON');
  const events = file.trimEnd().split('\n');
  expect(events.map(line => JSON.parse(line).errorCode)).not.toContain(null);
  expect(manifest.count).toBe(shown);
  expect(events).toHaveLength(shown);
  expect(createHash('sha256').update(file).digest('hex')).toBe(manifest.sha256);
});

test('an engineer sees the activity of what is theirs, and is told why another team’s is not shown', async ({
  page,
}) => {
  await signIn(page, 'en', 'engineer');
  await openWhenRead(page, `${activityOf('parts-inventory')}?range=7d`);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);

  await page.goto(activityOf('sales-support'));
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expect(page.getByText(/cloudtrail\.events\.read/)).toBeVisible();
  await expect(openEvents(page)).toHaveCount(0);

  await page.goto('/activity?range=7d');
  await expect(
    page.getByText('You see a part of all operations'),
  ).toBeVisible();
});

test('a person sees what they did themselves, and not what somebody else did', async ({
  page,
}) => {
  await signIn(page, 'en', 'manager');
  await openWhenRead(page, `${activityOf('manager', 'user')}?range=7d`);
  const sentences = await openEvents(page).allInnerTexts();
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter(text => !text.startsWith('manager'))).toEqual([]);

  await page.goto(`${activityOf('auditor', 'user')}?range=7d`);
  await expect(page.getByText('You may not see this')).toBeVisible();
});

test('activity speaks Japanese, and its address reproduces filters and the opened event', async ({
  page,
}) => {
  await signIn(page, 'ja', 'auditor');
  await page.goto('/activity?range=7d&sensitiveOnly=true');
  const first = page.getByRole('button', { name: /を開く|詳細/ }).first();
  await expect(first).toBeVisible({ timeout: 120_000 });
  await first.click();
  await expect(page).toHaveURL(/event=/);
  const title = page.getByRole('dialog').getByRole('heading').first();
  const sentence = await page.getByRole('dialog').innerText();
  await expect(title).toBeVisible();
  await page.reload();
  await expect(page.getByRole('dialog')).toContainText(
    sentence.split('\n').filter(Boolean)[1],
  );
});
