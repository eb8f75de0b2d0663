import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, findChromium } from '../launcher/chromium.mjs';
import { launcherDir } from '../launcher/paths.mjs';
import { withTemporaryPortal } from '../launcher/temporaryPortal.mjs';
import { runTool } from './cli.mjs';

const playwrightReport = join(launcherDir, 'playwright.json');

async function runPlaywright(portal, chromium) {
  rmSync(playwrightReport, { force: true });
  const code = await runTool(
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    {
      HANGAR_URL: portal.url,
      HANGAR_SIMULATOR_URL: `http://127.0.0.1:${portal.simulatorPort}`,
      HANGAR_DATA_DIR: portal.dataDir,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    },
  );
  const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky || (code === 0 ? 0 : 1),
  };
}

/** Drives a real Chromium through a real portal with simulated AWS. */
export async function runBrowserTests() {
  const chromium = findChromium();
  if (!chromium) {
    process.stderr.write(`${chromiumAdvice}\n`);
    return { passed: 0, failed: 1 };
  }
  return withTemporaryPortal(portal => runPlaywright(portal, chromium));
}
