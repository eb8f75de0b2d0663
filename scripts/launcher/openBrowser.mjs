import { spawn } from 'node:child_process';

const OPENERS = {
  darwin: { command: 'open', args: [] },
  win32: { command: 'cmd', args: ['/c', 'start', ''] },
  linux: { command: 'xdg-open', args: [] },
};

/**
 * Opens a page in the reader's own browser where there is one to open it in: not in CI,
 * not without a terminal or a display, and not with BROWSER=none.
 */
export function openBrowser(url) {
  const opener = OPENERS[process.platform];
  const hasDisplay =
    process.platform !== 'linux' ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY;
  if (
    !opener ||
    !hasDisplay ||
    !process.stdout.isTTY ||
    process.env.CI ||
    process.env.BROWSER === 'none'
  ) {
    return;
  }
  const child = spawn(opener.command, [...opener.args, url], {
    stdio: 'ignore',
    detached: true,
  });
  // The address is printed as well, so a machine without an opener loses nothing.
  child.once('error', () => {});
  child.unref();
}
