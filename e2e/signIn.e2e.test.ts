import { expect, test } from './fixtures';
import { signIn } from './portal';

test('the first screen greets in Japanese and is not empty', async ({
  page,
}) => {
  await signIn(page, 'ja');
  await expect(page.getByRole('heading', { name: /こんにちは/ })).toBeVisible();
  await expect(page.getByText('AWS は模擬環境です')).toBeVisible();
  await expect(page.getByText('parts-inventory').first()).toBeVisible();
});

test('the catalog lists the sample components with their owners', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/catalog?filters%5Buser%5D=all');
  for (const name of ['parts-inventory', 'flight-telemetry', 'sales-support']) {
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  }
});

test('no backend route answers without credentials', async ({ request }) => {
  for (const path of [
    '/api/catalog/entities',
    '/api/scaffolder/v2/tasks',
    '/api/search/query?term=',
    '/api/notifications/notifications',
    '/api/cloudwatch/v1/entities/component/default/parts-inventory/metrics',
    '/api/cloudwatch/v1/entities/component/default/parts-inventory/alarms',
    '/api/cloudwatch/v1/entities/component/default/parts-inventory/logs',
    '/api/cloudwatch/v1/log-queries',
    '/api/cost-explorer/v1/entities/component/default/parts-inventory/overview',
    '/api/cost-explorer/v1/entities/component/default/parts-inventory/costs',
    '/api/cost-explorer/v1/costs?groupBy=owner',
    '/api/cost-explorer/v1/reports',
    '/api/cost-explorer/v1/ingest',
    '/api/local-git/v1/entities/component/default/parts-inventory/repository',
    '/api/local-git/v1/entities/component/default/parts-inventory/document?path=README.md',
    '/api/local-git/v1/entities/component/default/parts-inventory/image?path=a.png',
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 401]);
  }
});
