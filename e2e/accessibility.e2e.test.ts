import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { costsOf, openWhenRead } from './costPages';
import { expect, test } from './fixtures';
import { signIn } from './portal';

const pages = {
  engineer: {
    home: '/',
    overview: '/catalog/default/component/parts-inventory',
    monitoring: '/catalog/default/component/flight-telemetry/monitoring',
    template: '/catalog/default/template/inventory-service',
  },
  administrator: {
    home: '/',
    cost: costsOf('parts-inventory'),
    costOfGroup: costsOf('platform', 'group'),
    costs: '/costs?range=30d',
    awsData: '/settings/aws-data',
    awsActivity: '/settings/aws-activity',
  },
  auditor: {
    activity: '/activity?range=7d',
    activityOfComponent:
      '/catalog/default/component/parts-inventory/activity?range=24h',
    activityOfUser: '/catalog/default/user/engineer/activity?range=7d',
    changes:
      '/catalog/default/component/parts-inventory/monitoring?range=1w&changes=1',
  },
};
const users = ['engineer', 'administrator', 'auditor'] as const;

/** Without figures there would be little on the pages of costs. */
async function readCosts(page: Page, user: keyof typeof pages) {
  if (user === 'administrator') {
    await openWhenRead(page, costsOf('parts-inventory'));
  }
}

for (const theme of ['light', 'dark'] as const) {
  for (const user of users) {
    test(`no page that the ${user} sees breaks WCAG 2.1 AA, ${theme}`, async ({
      page,
    }) => {
      await page.addInitScript(
        chosen => window.localStorage.setItem('theme', chosen),
        theme,
      );
      await signIn(page, 'en', user);
      await readCosts(page, user);
      for (const [name, path] of Object.entries(pages[user])) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page })
          // Backstage's tabs of the settings name panels that are not there.
          .exclude('a[role="tab"][href^="/settings/"]')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${name}: ${id} ${nodes[0].target}`,
          ),
        ).toEqual([]);
      }
    });
  }
}

for (const user of users) {
  test(`no page that the ${user} sees is wider than a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, 'ja', user);
    for (const path of Object.values(pages[user])) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect([path, width]).toEqual([path, 390]);
    }
  });
}
