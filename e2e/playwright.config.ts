import { defineConfig } from '@playwright/test';

/**
 * The portal under test is started by `npm test`; against a portal that runs already:
 * `HANGAR_URL=http://localhost:7007 yarn playwright test --config e2e/playwright.config.ts`.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.test.ts',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  outputDir: '../.launcher/e2e-results',
  use: {
    actionTimeout: 30_000,
    baseURL: process.env.HANGAR_URL ?? 'http://localhost:7007',
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
