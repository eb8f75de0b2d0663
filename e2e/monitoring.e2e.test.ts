import { expect, test } from './fixtures';
import { countAwsRequests, resetAwsRequests, signIn } from './portal';

const monitoring = '/catalog/default/component/parts-inventory/monitoring';

test('a sample component shows live charts, alarms and logs, fetched through the AWS SDK', async ({
  page,
}) => {
  await signIn(page);
  await resetAwsRequests();
  // A range that no other test has asked for, so that no answer is shared with one.
  await page.goto(`${monitoring}?range=12h`);

  const charts = page.getByRole('button', { name: /show as table/i });
  await expect.poll(() => charts.count()).toBeGreaterThanOrEqual(8);
  await expect(
    page.getByText('drone-prod-engineer-cloudwatch-cpu').first(),
  ).toBeVisible();
  await expect(page.getByText(/scanned \(limit/)).toBeVisible();
  await expect(page.getByText('Simulated data').first()).toBeVisible();

  // All metrics in one call, and the log volume before the log search in another.
  expect(await countAwsRequests('cloudwatch', 'GetMetricData')).toBe(2);
  expect(await countAwsRequests('cloudwatch-logs', 'StartQuery')).toBe(1);
});

test('the table twin of a chart holds the numbers of CloudWatch, inside their bounds', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(monitoring);
  await page
    .getByRole('button', { name: /show as table/i })
    .first()
    .click();
  const table = page.getByRole('table').filter({ hasText: '%' }).first();
  const cells = await table.locator('tbody td').allTextContents();
  const percentages = cells
    .filter(cell => cell.includes('%'))
    .map(cell => Number(cell.replace(/[^\d.]/g, '')));
  expect(percentages.length).toBeGreaterThan(100);
  expect(Math.min(...percentages)).toBeGreaterThan(0);
  expect(Math.max(...percentages)).toBeLessThanOrEqual(100);
  expect(new Set(percentages).size).toBeGreaterThan(10);
});

test('the URL reproduces range and comparison', async ({ page }) => {
  await signIn(page);
  await page.goto(`${monitoring}?range=1d&compare=1`);
  await expect(page.getByText(/last (1 day|24 hours)/i).first()).toBeVisible();
  await expect(
    page.getByRole('switch', { name: /compare with the period before/i }),
  ).toBeChecked();
});

test('the page speaks Japanese, in its texts and to screen readers', async ({
  page,
}) => {
  await signIn(page, 'ja');
  await page.goto(monitoring);
  await expect(
    page.getByRole('heading', { name: 'アラーム', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'CPU 使用率', exact: true }),
  ).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
