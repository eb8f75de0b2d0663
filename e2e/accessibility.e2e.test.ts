import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { signIn } from './portal';

const pages = {
  home: '/',
  overview: '/catalog/default/component/parts-inventory',
  monitoring: '/catalog/default/component/flight-telemetry/monitoring',
  template: '/catalog/default/template/inventory-service',
};

for (const theme of ['light', 'dark'] as const) {
  test(`no page of ours breaks WCAG 2.1 AA, ${theme}`, async ({ page }) => {
    await page.addInitScript(
      chosen => window.localStorage.setItem('theme', chosen),
      theme,
    );
    await signIn(page);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0].target}`),
      ).toEqual([]);
    }
  });
}

test('no page of ours is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'ja');
  for (const path of Object.values(pages)) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect([path, width]).toEqual([path, 390]);
  }
});
