import { test as base, expect } from '@playwright/test';

const isLocal = (url: string) =>
  !/^https?:/.test(url) ||
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/**
 * Every page of every test: a request that leaves this machine or an uncaught
 * exception fails the test in which it happened.
 */
export const test = base.extend<{ quietPage: void }>({
  quietPage: [
    async ({ page }, use) => {
      const unexpected: string[] = [];
      page.on('request', request => {
        if (!isLocal(request.url())) {
          unexpected.push(`unexpected request: ${request.url()}`);
        }
      });
      page.on('pageerror', error =>
        unexpected.push(`uncaught exception: ${error.message}`),
      );
      await use();
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
