import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../dev/free-port.ts';

/** Where requests go, and as whom. */
export type Target = { url: string; headers: Record<string, string> };

export type Service = {
  url: string;
  pid: number;
  /** From starting the process to its first "ready", in milliseconds. */
  coldStartMs: number;
  /** What it logged as an error. */
  errors: () => string[];
  stop: () => Promise<void>;
};

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** Pages are not measured; the service only wants to see that they were built. */
function makePages(folder: string): string {
  const pages = join(folder, 'pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>.</title>');
  return pages;
}

const ROOT = join(import.meta.dirname, '..');

/** What `npm start` gives Node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** The service as `npm start` runs it, in a process of its own, with its usual log. */
export async function startService(
  databaseUrl: string,
  folder: string,
): Promise<Service> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'service.log');
  const log = openSync(logFile, 'w');
  const began = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: ROOT,
    stdio: ['ignore', log, 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      OIDC_ISSUER: 'https://issuer.example.com/pool',
      OIDC_CLIENT_ID: 'parts-inventory',
      PAGES_DIR: makePages(folder),
    },
  });
  closeSync(log);
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The service did not start.');
    await wait(5);
  }
  return {
    url,
    pid: Number(child.pid),
    coldStartMs: performance.now() - began,
    errors: () =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .filter(line => line.includes('"level":"error"')),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
