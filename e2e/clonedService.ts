import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from './fixtures';

const exec = promisify(execFile);

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Command lines of this machine's processes that have to do with a folder. */
async function listProcesses(folder: string): Promise<string[]> {
  const { stdout } = await exec('ps', ['-A', '-ww', '-o', 'args=']);
  return stdout.split('\n').filter(line => line.includes(folder));
}

/** A clone of a repository, for `npm` to be run in; `use` is over before it is removed. */
export async function withClone(
  repository: string,
  use: (folder: string) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'hangar-clone-'));
  try {
    // Its database may run as another user, who has to get in.
    await chmod(folder, 0o755);
    await exec('git', ['clone', '--quiet', repository, folder]);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `npm`; a failure tells the end of what it printed. */
export async function npm(folder: string, ...args: string[]) {
  const options = { cwd: folder, maxBuffer: 16 * 1024 * 1024 };
  await exec('npm', args, options).catch(error => {
    const printed = `${error.stdout}\n${error.stderr}`.slice(-8000);
    throw new Error(`npm ${args.join(' ')} failed:\n${printed}`);
  });
}

async function waitUntilReady(server: ChildProcess, url: string) {
  await expect
    .poll(
      async () => {
        expect(server.exitCode, 'npm run dev is running').toBeNull();
        const answer = await fetch(`${url}/health/ready`).catch(() => null);
        return answer?.status;
      },
      { timeout: 120_000 },
    )
    .toBe(200);
}

/** Ends `npm run dev` as a terminal or a supervisor would; nothing of it may be left. */
async function stop(server: ChildProcess, folder: string) {
  const ended = server.exitCode === null ? once(server, 'exit') : undefined;
  process.kill(-server.pid!, 'SIGTERM');
  await ended;
  await expect.poll(() => listProcesses(folder)).toEqual([]);
}

/** Runs `npm run dev` on a free port while `use` looks at it. */
export async function withDevelopmentServer(
  folder: string,
  use: (url: string) => Promise<void>,
) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn('npm', ['run', 'dev'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await waitUntilReady(server, url);
    await use(url);
  } finally {
    await stop(server, folder);
  }
}
