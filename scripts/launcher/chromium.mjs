import { existsSync } from 'node:fs';
import { join } from 'node:path';

const USUAL_PLACES = {
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
  win32: [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ]
    .filter(Boolean)
    .flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** How to get a browser, for a reader who has none. */
export const chromiumAdvice =
  'Browser tests need Chromium or Chrome. Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or set CHROMIUM_PATH to its program.';

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH wins. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return USUAL_PLACES[process.platform]?.find(path => existsSync(path));
}
