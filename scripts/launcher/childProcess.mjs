import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const isWindows = process.platform === 'win32';
const children = new Set();

/** Ends a child and everything it started. */
export function endTree(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/**
 * Starts a child in a process group of its own, so that Ctrl-C in the terminal
 * reaches it only through us, once, and nothing that it started survives.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    detached: !isWindows,
    windowsHide: true,
    ...options,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs to the end; resolves to the exit code (128 + n for a signal). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 143 : 1)));
  });
}

/** Runs quietly; everything printed goes to `logFile`, and is returned. */
export function runLogged(command, args, { logFile, ...options }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  // A log that cannot be written (disk full) must not hide what the command says.
  log.on('error', () => {});
  return new Promise((resolve, reject) => {
    let output = '';
    const child = start(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = chunk => {
      output += chunk;
      log.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', code => {
      log.end();
      resolve({ code: code ?? 1, output });
    });
  });
}

let ending = false;

/** Ends every child, waits for them (10 s at most, then by force) and leaves with `code`. */
export async function endAll(code) {
  if (ending) return;
  ending = true;
  const waiting = [...children].map(
    child => new Promise(resolve => child.once('exit', resolve)),
  );
  for (const child of children) endTree(child);
  const force = setTimeout(() => {
    for (const child of children) endTree(child, 'SIGKILL');
  }, 10_000);
  await Promise.all(waiting);
  clearTimeout(force);
  process.exit(code);
}

/** From here on Ctrl-C, a closed terminal and a plain kill end every child. */
export function endChildrenOnSignals() {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => endAll(128 + number));
  }
}
