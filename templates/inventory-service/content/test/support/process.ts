import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

export type LogLine = Record<string, unknown> & { message: string };

/** How people would sign in; nobody does here, so nobody is asked. */
const SIGN_IN = {
  OIDC_ISSUER: 'https://issuer.example.com/pool',
  OIDC_CLIENT_ID: 'parts-inventory',
  PUBLIC_URL: 'https://parts.example.com',
};

/** A test that fails early must not leave its process behind. */
const started = new Set<ChildProcess>();
after(() => started.forEach(child => child.kill('SIGKILL')));

export const exitCode = async (child: ChildProcess) =>
  child.exitCode ??
  (await once(child, 'exit', { signal: AbortSignal.timeout(15_000) }))[0];

/** The service as `npm start` runs it, with what it logs. */
export function startService(env: NodeJS.ProcessEnv) {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, '../../src/main.ts'),
    ],
    { env: { ...process.env, ...SIGN_IN, PORT: '0', ...env } },
  );
  started.add(child);
  const lines: LogLine[] = [];
  createInterface(child.stdout).on('line', line => {
    lines.push(JSON.parse(line));
    child.emit('logged');
  });
  let stderr = '';
  child.stderr.on('data', chunk => (stderr += chunk));
  return { child, lines, stderr: () => stderr };
}

/** The first line that matches, waited for. */
export async function logged(
  { child, lines }: { child: ChildProcess; lines: LogLine[] },
  matches: (line: LogLine) => boolean,
): Promise<LogLine> {
  for (;;) {
    const line = lines.find(matches);
    if (line) return line;
    await once(child, 'logged', { signal: AbortSignal.timeout(10_000) });
  }
}

/** The address that the started service listens on. */
export async function addressOf(
  service: ReturnType<typeof startService>,
): Promise<string> {
  const { message } = await logged(service, line =>
    line.message?.startsWith('Server listening'),
  );
  return message.replace(/.* (http\S+)$/, '$1');
}
