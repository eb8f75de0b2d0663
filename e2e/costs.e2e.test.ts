import { expect, test } from './fixtures';
import {
  costsOf,
  downloadCsv,
  openWhenRead,
  readChanges,
  readDollars,
  toAmount,
  toCents,
} from './costPages';
import { countAwsRequests, resetAwsRequests, signIn } from './portal';

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
  const mover = page
    .getByRole('region', { name: 'Top movers' })
    .getByRole('listitem')
    .first();
  await expect(mover).toBeVisible();
  const changes = await readChanges(
    page.getByRole('table', { name: 'Costs by Catalog entry' }),
  );
  expect(changes.length).toBeGreaterThan(1);
  const [[name, change]] = changes.sort(
    ([, one], [, other]) => Math.abs(other) - Math.abs(one),
  );
  expect(Math.abs(change)).toBeGreaterThan(0);
  await expect(mover.getByRole('link')).toHaveText(new RegExp(`^${name} `));
  const moved = await mover.locator('p').last().innerText();
  expect(readDollars(moved)).toBe(change);
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
  for (const [path, member] of [
    [costsOf('platform', 'group'), /parts-inventory/],
    [costsOf('drone', 'system'), /flight-telemetry/],
  ] as const) {
    await openWhenRead(page, path);
    const members = page.getByRole('region', { name: 'Costs of the members' });
    await expect(
      members.getByRole('link', { name: member }).first(),
    ).toBeVisible();
    const sum = members.getByRole('row', { name: /^Sum, each cost once/ });
    const total = await sum.getByRole('cell').first().innerText();
    expect(readDollars(total)).toBeGreaterThan(0);
    await expect(
      page
        .getByRole('group', { name: 'Summary' })
        .getByText(total, { exact: true })
        .first(),
    ).toBeVisible();
  }
});

test('the page of costs speaks Japanese and keeps what it shows in its address', async ({
  page,
}) => {
  await signIn(page, 'ja', 'manager');
  await page.goto('/costs?groupBy=service&range=90d&currency=JPY');
  const period = page.getByRole('button', { name: /期間/ });
  await expect(period).toContainText('直近 90 日');
  await expect(page.getByText(/1 USD = 150 JPY/)).toBeVisible();

  await period.click();
  await page.getByRole('option', { name: '先月' }).click();

  await expect(page).toHaveURL(/[?&]range=last-month(&|$)/);
  await expect(page).toHaveURL(/[?&]groupBy=service(&|$)/);
  await expect(page).toHaveURL(/[?&]currency=JPY(&|$)/);
  await page.reload();
  await expect(period).toContainText('先月');
  await expect(
    page.getByRole('table', { name: 'AWS サービス別のコスト' }),
  ).toBeVisible();
});
