import type { Page } from '@playwright/test';

/** Where the simulator of the portal under test answers. */
export const simulatorUrl =
  process.env.HANGAR_SIMULATOR_URL ?? 'http://127.0.0.1:4570';

const sampleUsers = {
  engineer: 'エンジニア',
  operator: '運用担当',
  manager: 'マネージャー',
  auditor: '監査担当',
  administrator: '管理者',
};

/** Opens the portal in a language and signs in as a sample user. */
export async function signIn(
  page: Page,
  language: 'en' | 'ja' = 'en',
  user: keyof typeof sampleUsers = 'engineer',
) {
  await page.addInitScript(
    chosen => window.localStorage.setItem('language', chosen),
    language,
  );
  await page.goto('/');
  const enter =
    language === 'en' ? `Enter as ${user}` : `${sampleUsers[user]}として入る`;
  await page.getByRole('button', { name: enter }).click();
  await page.getByRole('heading', { name: /^(Hello|こんにちは)/ }).waitFor();
}

/** How often the simulator was asked for an operation since the last reset. */
export async function countAwsRequests(service: string, operation: string) {
  const response = await fetch(`${simulatorUrl}/_simulator/requests`);
  const { items } = (await response.json()) as {
    items: { service: string; operation: string; count: number }[];
  };
  return items
    .filter(item => item.service === service && item.operation === operation)
    .reduce((sum, item) => sum + item.count, 0);
}

export async function resetAwsRequests() {
  await fetch(`${simulatorUrl}/_simulator/requests`, { method: 'DELETE' });
}

/** The stacks of one service in the simulated account. */
export async function listStacks(service: string) {
  const response = await fetch(`${simulatorUrl}/_simulator/world`);
  const { stacks } = (await response.json()) as {
    stacks: { name: string; status: string }[];
  };
  return stacks.filter(
    ({ name, status }) =>
      name.includes(service) && status !== 'DELETE_COMPLETE',
  );
}

/** Lets the next resource of a type fail when it is created. */
export async function failResource(resource: string, reason: string) {
  const response = await fetch(`${simulatorUrl}/_simulator/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource,
        on: 'create',
        reason,
        times: 1,
      },
    ]),
  });
  if (!response.ok) throw new Error(await response.text());
}
