import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  fillInventoryForm,
  goOn,
  openInventoryForm,
  select,
  submit,
} from './inventoryForm';
import { failResource, listStacks } from './portal';

const stamp = Date.now().toString(36);
const DEPLOYMENT_MS = 180_000;

const fillPrivateService = (page: Page, name: string) =>
  fillInventoryForm(page, {
    name,
    owner: 'platform',
    network: 'Private',
    egress: 'NAT gateway',
    notificationEmail: 'engineer@example.com',
    deploy: 'Deploy to AWS',
  });

/** Sends the form and opens the log of what it does. */
async function submitAndWatch(page: Page) {
  await submit(page);
  await page.getByRole('button', { name: 'Show Logs' }).click();
}

const log = (page: Page, text: string | RegExp) => page.getByText(text).first();

const openInCatalog = (page: Page) =>
  page.getByRole('link', { name: /Open in catalog/ });

/** The monthly total that the form shows. */
async function readTotal(page: Page): Promise<number> {
  const total = await page
    .getByText(/^Total a month: /)
    .first()
    .innerText();
  return Number(/\$([\d,.]+)/.exec(total)?.[1].replaceAll(',', ''));
}

/** The only environment there is is chosen already, and the field then takes no other. */
async function chooseComponent(page: Page, name: string) {
  const field = page.getByLabel(/コンポーネント \/ Component/);
  await expect(async () => {
    if (await field.isEnabled()) {
      await field.fill(name, { timeout: 1_000 });
      await page.getByRole('option', { name }).click({ timeout: 1_000 });
    }
    await expect(field).toHaveValue(new RegExp(name), { timeout: 1_000 });
  }).toPass();
}

async function removeEnvironment(page: Page, name: string) {
  await page.goto('/create/templates/default/remove-environment');
  await chooseComponent(page, name);
  await page.getByLabel(/削除する \/ Remove it/).check();
  await page.getByLabel(/Type the name to confirm/).fill(name);
  await page.getByLabel(/Keep a final snapshot/).uncheck();
  await submitAndWatch(page);
}

test('the price follows the choices, and warns when the budget is too small', async ({
  page,
}) => {
  await openInventoryForm(page);
  await page.getByLabel(/名前 \/ Name/).fill(`priced-${stamp}`);
  await page.getByLabel(/所有者 \/ Owner/).click();
  await page.getByRole('option', { name: '(platform)' }).click();
  await goOn(page);
  const isPublic = await readTotal(page);
  await select(page, /ネットワーク \/ Network/, 'Private');
  await select(page, /外向きの通信/, 'VPC endpoints');
  await expect.poll(() => readTotal(page)).toBeGreaterThan(isPublic);
  const withEndpoints = await readTotal(page);
  await select(page, /外向きの通信/, 'NAT gateway');
  await expect.poll(() => readTotal(page)).not.toBe(withEndpoints);
  await expect(
    page.getByRole('row', { name: /^NAT gateway/ }).first(),
  ).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('alert').first()).toContainText(
    /monthly budget of \$80\.00 is/,
  );
});

test('an environment is deployed from the form, watched, and removed without leftovers', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const name = `deployed-${stamp}`;
  await openInventoryForm(page);
  await fillPrivateService(page, name);
  await submitAndWatch(page);
  await expect(log(page, /CREATE_COMPLETE +AWS::/)).toBeVisible({
    timeout: DEPLOYMENT_MS,
  });
  await openInCatalog(page).click({ timeout: DEPLOYMENT_MS });
  await expect.poll(() => listStacks(name)).not.toEqual([]);
  for (const { status } of await listStacks(name)) {
    expect(status).toBe('CREATE_COMPLETE');
  }

  await page.getByRole('link', { name: 'Monitoring', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'CPU utilization' }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /show as table/i })
    .first()
    .click();
  await expect(
    page.getByRole('cell', { name: /\d %|\d%/ }).first(),
  ).toBeVisible();

  await removeEnvironment(page, name);
  await expect(log(page, /DELETE_COMPLETE +AWS::/)).toBeVisible({
    timeout: DEPLOYMENT_MS,
  });
  await expect(log(page, /Nothing is left/)).toBeVisible({
    timeout: DEPLOYMENT_MS,
  });
  expect(await listStacks(name)).toEqual([]);
  await page.goto(`/catalog/default/component/${name}`);
  await expect(
    page.getByText(/not found|does not exist/i).first(),
  ).toBeVisible();
});

test('a deployment that fails names its cause, and goes on when it is tried again', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const name = `retried-${stamp}`;
  const reason = 'Insufficient capacity in the availability zone';
  await failResource('AWS::ECS::Service', reason);
  await openInventoryForm(page);
  await fillPrivateService(page, name);
  await submitAndWatch(page);
  const retry = page.getByTestId('retry-button');
  await expect(retry).toBeEnabled({ timeout: DEPLOYMENT_MS });
  await expect(log(page, new RegExp(reason))).toBeVisible();

  await retry.click();
  await expect(openInCatalog(page)).toBeVisible({ timeout: DEPLOYMENT_MS });
  const stacks = await listStacks(name);
  expect(stacks.length).toBeGreaterThan(3);
  expect(stacks.every(({ status }) => status === 'CREATE_COMPLETE')).toBe(true);
});
