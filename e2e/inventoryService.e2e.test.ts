import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { signIn } from './portal';

const exec = promisify(execFile);
const repositories = resolve(
  process.env.HANGAR_DATA_DIR ?? '.data',
  'repositories',
);

async function openForm(page: Page) {
  await signIn(page);
  await page.goto('/create/templates/default/inventory-service');
}

async function fillService(page: Page, name: string) {
  await page.getByLabel(/名前 \/ Name/).fill(name);
  await page.getByLabel(/所有者 \/ Owner/).click();
  await page.getByRole('option', { name: /platform/ }).click();
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

async function fillForm(page: Page, name: string) {
  await fillService(page, name);
  await next(page);
  // Filled in from the catalog entry of who is signed in.
  await expect(page.getByLabel(/IAM ユーザー名/)).toHaveValue('engineer');
  await next(page);
  await page.getByLabel(/通知先メールアドレス/).fill('engineer@example.com');
}

test('an engineer stamps the inventory service and watches it, and the repository is a program that passes its tests', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const name = `inventory-${Date.now().toString(36)}`;
  await openForm(page);
  await fillForm(page, name);
  await expect(
    page.getByText(`drone-dev-engineer-ecs-${name}`).first(),
  ).toBeVisible();
  await expect(page.getByText('drone_engineer').first()).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  const submitted = Date.now();
  await page.getByRole('button', { name: 'Create' }).click();

  await page.getByRole('link', { name: /Open in catalog/ }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  test.info().annotations.push({
    type: 'submit to page',
    description: `${Date.now() - submitted} ms`,
  });

  await page.getByRole('link', { name: 'Monitoring', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'CPU utilization' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /show as table/i }).first(),
  ).toBeVisible();

  const repository = join(repositories, `${name}.git`);
  expect(existsSync(repository)).toBe(true);
  const { stdout } = await exec('git', ['log', '--oneline'], {
    cwd: repository,
  });
  expect(stdout.trim().split('\n')).toHaveLength(1);

  const clone = await mkdtemp(join(tmpdir(), 'hangar-clone-'));
  try {
    await exec('git', ['clone', '--quiet', repository, clone]);
    await exec('npm', ['install', '--no-audit', '--no-fund'], { cwd: clone });
    await exec('npm', ['test'], { cwd: clone, maxBuffer: 16 * 1024 * 1024 });
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
});

test('names that cannot be are refused where they are typed', async ({
  page,
}) => {
  await openForm(page);
  for (const name of [
    'Inventory',
    'a'.repeat(64),
    '在庫',
    '../etc',
    'a;rm -rf',
    '${{ secrets }}',
  ]) {
    await fillService(page, name);
    await next(page);
    await expect(page.getByLabel(/名前 \/ Name/)).toHaveAccessibleDescription(
      /letters, digits and .*hyphens/,
    );
    await expect(page.getByLabel(/名前 \/ Name/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(page.getByLabel(/IAM ユーザー名/)).toBeHidden();
  }
});

test('a second service of the same name is refused', async ({ page }) => {
  await openForm(page);
  await fillService(page, 'parts-inventory');
  await next(page);
  await expect(page.getByLabel(/名前 \/ Name/)).toHaveAccessibleDescription(
    /The catalog already has a component "parts-inventory"/,
  );
  await expect(page.getByLabel(/IAM ユーザー名/)).toBeHidden();
});
