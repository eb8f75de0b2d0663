/*
 * How long `npm start` takes on a fresh machine: a new clone, empty caches of npm and yarn,
 * until the first page answers; then again in the same folder. The clone is of what is committed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/launcher/paths.mjs';
import { freePort } from '../scripts/launcher/temporaryPortal.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hangar-first-start-'));
const clone = join(folder, 'clone');
const home = join(folder, 'home');

/** The reader's npm settings (a proxy, a certificate), but none of their caches. */
const environment = async () => ({
  PATH: process.env.HANGAR_BENCH_PATH ?? process.env.PATH,
  HOME: home,
  npm_config_userconfig: join(homedir(), '.npmrc'),
  ...(process.env.NODE_EXTRA_CA_CERTS && {
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
  }),
  BROWSER: 'none',
  HANGAR_PORT: String(await freePort()),
  HANGAR_SIMULATOR_PORT: String(await freePort()),
});

async function measureStart() {
  const env = await environment();
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', chunk => {
      output += chunk;
      if (output.includes('Hangar is ready')) {
        resolve(performance.now() - started);
      }
    });
    child.stderr.on('data', chunk => {
      output += chunk;
    });
    child.once('exit', () => reject(new Error(output)));
  });
  const milliseconds = await ready;
  const ended = new Promise(resolve => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
  return milliseconds / 1000;
}

const FIRST_BOUND = 180;
const LATER_BOUND = 30;

try {
  spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  const first = await measureStart();
  const later = await measureStart();
  console.table([
    {
      start: 'first, cold caches',
      seconds: first.toFixed(1),
      'bound (s)': FIRST_BOUND,
    },
    { start: 'later', seconds: later.toFixed(1), 'bound (s)': LATER_BOUND },
  ]);
  process.exitCode = first < FIRST_BOUND && later < LATER_BOUND ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
