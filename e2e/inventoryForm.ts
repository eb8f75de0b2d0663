import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { signIn } from './portal';

/** What is chosen in the form of the template inventory-service; the rest keeps its default. */
export type ServiceChoices = {
  name: string;
  /** Name of a group. */
  owner: string;
  system?: string;
  environment?: string;
  platform?: string;
  network?: string;
  egress?: string;
  region?: string;
  monthlyBudgetUsd?: number;
  notificationEmail: string;
  deploy?: string;
};

export const nameField = (page: Page) => page.getByLabel(/名前 \/ Name/);
export const iamUserField = (page: Page) => page.getByLabel(/IAM ユーザー名/);

export const goOn = (page: Page) =>
  page.getByRole('button', { name: 'Next' }).click();

export async function select(page: Page, field: RegExp, choice?: string) {
  if (choice) {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: choice }).click();
  }
}

export async function openInventoryForm(page: Page) {
  await signIn(page);
  await page.goto('/create/templates/default/inventory-service');
}

export async function fillService(
  page: Page,
  choices: Pick<ServiceChoices, 'name' | 'owner' | 'system'>,
) {
  await nameField(page).fill(choices.name);
  await page.getByLabel(/所有者 \/ Owner/).click();
  await page.getByRole('option', { name: `(${choices.owner})` }).click();
  if (choices.system) {
    await page.getByLabel(/システム \/ System/).fill(choices.system);
  }
}

/** Fills in every page of the form; the last one, with the preview, is left open. */
export async function fillInventoryForm(page: Page, choices: ServiceChoices) {
  await fillService(page, choices);
  await goOn(page);
  // Filled in from the catalog entry of who is signed in.
  await expect(iamUserField(page)).toHaveValue('engineer');
  await select(page, /環境 \/ Environment/, choices.environment);
  await select(page, /実行基盤 \/ Platform/, choices.platform);
  await select(page, /ネットワーク \/ Network/, choices.network);
  await select(page, /外向きの通信/, choices.egress);
  await select(page, /リージョン \/ Region/, choices.region);
  await goOn(page);
  await fillBudget(page, choices);
}

/** Fills in the last page: budget, notices, deployment. */
async function fillBudget(page: Page, choices: ServiceChoices) {
  if (choices.monthlyBudgetUsd) {
    await page.getByLabel(/月額予算/).fill(String(choices.monthlyBudgetUsd));
  }
  await page.getByLabel(/通知先メールアドレス/).fill(choices.notificationEmail);
  await select(page, /デプロイ \/ Deployment/, choices.deploy);
}

/** Sends the form, from its last page. */
export async function submit(page: Page) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** Creates what the form says, and goes to its page in the catalog. */
export async function createService(page: Page, name: string) {
  const submitted = Date.now();
  await submit(page);
  await page.getByRole('link', { name: /Open in catalog/ }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  return Date.now() - submitted;
}
