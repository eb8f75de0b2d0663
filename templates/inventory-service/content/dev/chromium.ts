import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  name => process.env[name] ?? [],
);
const PLACES: Record<string, string[]> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programs.flatMap(folder => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** Starts the browser of this machine: Chromium, Chrome or Edge, or what CHROMIUM_PATH names. */
export function startChromium(): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH;
  const places = chosen ? [chosen] : (PLACES[process.platform] ?? []);
  const executablePath = places.find(path => existsSync(path));
  if (!executablePath) {
    throw new Error(
      'The browser tests need Chromium or Chrome, which is not in the usual places: install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to its program.',
    );
  }
  // Root has no sandbox; background requests would leave this machine.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic'];
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
}
