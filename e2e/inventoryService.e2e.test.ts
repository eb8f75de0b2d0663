import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { npm, withClone, withDevelopmentServer } from './clonedService';
import { expect, test } from './fixtures';
import {
  createService,
  fillInventoryForm,
  fillService,
  goOn,
  iamUserField,
  nameField,
  openInventoryForm,
} from './inventoryForm';
import { browseInventory } from './inventoryPages';

const exec = promisify(execFile);
const repositories = resolve(
  process.env.HANGAR_DATA_DIR ?? '.data',
  'repositories',
);
const stamp = Date.now().toString(36);

const services = [
  {
    name: `stores-${stamp}`,
    owner: 'sales-systems',
    system: 'sales',
    environment: '(stg)',
    network: 'Private',
    region: 'us-east-1',
    monthlyBudgetUsd: 120,
    notificationEmail: 'stores@example.com',
    awsName: `sales-stg-engineer-ecs-stores-${stamp}`,
    isNewSystem: false,
  },
  {
    name: `spares-${stamp}`,
    owner: 'production-systems',
    // The catalog has no such system yet.
    system: `depot${stamp}`,
    environment: '(prod)',
    platform: 'App Runner',
    monthlyBudgetUsd: 45.5,
    notificationEmail: 'spares@example.com',
    awsName: `depot${stamp}-prod-engineer-rds-spares-${stamp}`,
    isNewSystem: true,
  },
];

type Service = (typeof services)[number];

async function checkPreview(page: Page, service: Service) {
  const { name, system, isNewSystem, awsName } = service;
  await expect(page.getByText(awsName).first()).toBeVisible();
  await expect(page.getByText('drone_engineer').first()).toBeVisible();

  const registered = page.getByRole('table', { name: 'In the catalog' });
  for (const kind of ['Component', 'API', 'Resource']) {
    await expect(
      registered.getByRole('row', { name: `${kind} ${name}` }),
    ).toBeVisible();
  }
  await expect(
    registered.getByRole('row', { name: `System ${system}` }),
  ).toContainText(isNewSystem ? 'new' : 'in the catalog already');
  await expect(page.getByRole('region', { name: 'Files' })).toContainText(
    'openapi.yaml',
  );
}

/** The service's page leads to its owner, system, repository, documents and API. */
async function checkLinks(page: Page, service: Service) {
  const { name, owner, system } = service;
  const main = page.getByRole('main');
  const linkTo = (path: string) =>
    main.locator(`a[href="/catalog/default/${path}"]`).first();
  await expect(linkTo(`group/${owner}`)).toBeVisible();
  await expect(
    page.getByText(`git clone file://${repositories}/${name}.git`),
  ).toBeVisible();

  await linkTo(`system/${system}`).click();
  await expect(page.getByRole('heading', { name: system })).toBeVisible();
  await linkTo(`component/${name}`).click();

  await linkTo(`api/${name}`).click();
  await page.getByRole('link', { name: 'Definition', exact: true }).click();
  await expect(
    page.getByText('/api/v1/parts', { exact: true }).first(),
  ).toBeVisible();

  await page.goto(`/catalog/default/component/${name}`);
  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await expect(
    page.getByRole('article').getByRole('heading', { name, level: 1 }),
  ).toBeVisible();
  const documents = page.getByRole('navigation', {
    name: 'Documents of the repository',
  });
  await documents.getByText('docs/running.md').click();
  await expect(page).toHaveURL(/document=docs%2Frunning\.md/);
  await expect(page.getByRole('article')).toContainText('npm run dev');
}

async function countCommits(repository: string) {
  const { stdout } = await exec('git', ['rev-list', '--all'], {
    cwd: repository,
  });
  return stdout.trim().split('\n').length;
}

for (const service of services) {
  const { environment, platform = 'ECS', name } = service;
  test(`an engineer creates an inventory service for ${platform} ${environment}, whose page leads to all of it, and which passes its tests and runs`, async ({
    page,
  }) => {
    test.setTimeout(900_000);
    const measured = test.info().annotations;
    await openInventoryForm(page);
    await fillInventoryForm(page, service);
    await checkPreview(page, service);
    const duration = await createService(page, name);
    measured.push({ type: 'submit to page', description: `${duration} ms` });
    await checkLinks(page, service);

    const repository = join(repositories, `${name}.git`);
    expect(await countCommits(repository)).toBe(1);
    await withClone(repository, async clone => {
      await test.step('npm install and npm test', async () => {
        await npm(clone, 'install', '--no-audit', '--no-fund');
        await npm(clone, 'test');
      });
      await test.step('npm run dev', () =>
        withDevelopmentServer(clone, url => browseInventory(page, url)));
    });
  });
}

test('a new service is watched from its page at once', async ({ page }) => {
  const name = `watched-${stamp}`;
  await openInventoryForm(page);
  await fillInventoryForm(page, {
    name,
    owner: 'platform',
    notificationEmail: 'engineer@example.com',
  });
  await createService(page, name);
  await page.getByRole('link', { name: 'Monitoring', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'CPU utilization' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /show as table/i }).first(),
  ).toBeVisible();
});

test('the page of a template shows what it creates', async ({ page }) => {
  await openInventoryForm(page);
  await expect(
    page.getByRole('link', { name: /What will be created/ }),
  ).toHaveAttribute('href', '/catalog/default/template/inventory-service');
  await page.goto('/catalog/default/template/inventory-service');
  const files = page.getByRole('region', { name: 'Files' });
  await files.getByText('src/').click();
  await expect(files.getByText('Orders and receipts')).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'In the catalog' }),
  ).toContainText('Its HTTP API with the OpenAPI definition');
});

test('names that cannot be are refused where they are typed', async ({
  page,
}) => {
  await openInventoryForm(page);
  for (const name of [
    'Inventory',
    'a'.repeat(64),
    '在庫',
    '../etc',
    'a;rm -rf',
    '${{ secrets }}',
  ]) {
    await fillService(page, { name, owner: 'platform' });
    await goOn(page);
    await expect(nameField(page)).toHaveAccessibleDescription(
      /letters, digits and .*hyphens/,
    );
    await expect(nameField(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(iamUserField(page)).toBeHidden();
  }
});

test('a second service of the same name is refused', async ({ page }) => {
  await openInventoryForm(page);
  await fillService(page, { name: 'parts-inventory', owner: 'platform' });
  await goOn(page);
  await expect(nameField(page)).toHaveAccessibleDescription(
    /The catalog already has a component "parts-inventory"/,
  );
  await expect(iamUserField(page)).toBeHidden();
});
