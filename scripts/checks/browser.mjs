import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumAdvice, findChromium } from '../launcher/chromium.mjs';
import { endTree } from '../launcher/childProcess.mjs';
import { launcherDir } from '../launcher/paths.mjs';
import { startPortal } from '../launcher/portal.mjs';
import { runTool } from './cli.mjs';

const playwrightReport = join(launcherDir, 'playwright.json');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A portal of its own: free ports and an empty data folder, so that a running portal is not disturbed. */
async function startTestPortal(dataDir) {
  process.env.HANGAR_PORT = String(await freePort());
  process.env.HANGAR_SIMULATOR_PORT = String(await freePort());
  process.env.HANGAR_DATA_DIR = dataDir;
  return startPortal(['app-config.yaml']);
}

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
  const dataDir = mkdtempSync(join(tmpdir(), 'hangar-e2e-'));
  const portal = await startTestPortal(dataDir);
  try {
    return await runPlaywright(portal, chromium);
  } finally {
    const ended = new Promise(resolve => portal.child.once('exit', resolve));
    endTree(portal.child);
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}
