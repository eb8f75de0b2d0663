import { spawn, type ChildProcess } from 'node:child_process';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { AppCopy } from './copyApp';
import { LimitedText } from './LimitedText';
import type { SynthLimits } from './synthLimits';

const MAX_TEXT = 64 * 1024;

function getArguments(
  copy: AppCopy,
  folders: string[],
  limits: SynthLimits,
): string[] {
  const guardFile = resolvePackagePath(
    '@hangar/plugin-scaffolder-backend-module-aws',
    'assets/synthGuard.cjs',
  );
  return [
    '--permission',
    ...[copy.root, guardFile, ...folders].map(
      path => `--allow-fs-read=${path}`,
    ),
    `--allow-fs-write=${copy.outDir}`,
    // The permission model does not know SQLite, which opens any file.
    '--no-experimental-sqlite',
    `--max-old-space-size=${limits.heapMiB}`,
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    '--require',
    guardFile,
  ];
}

/** Nothing is inherited, so there is nothing to leak: no credentials, no tokens, no proxy. */
function getEnvironment(
  copy: AppCopy,
  variables: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    ...variables,
    CDK_OUTDIR: copy.outDir,
    HOME: copy.outDir,
    TMPDIR: copy.outDir,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
  };
}

/**
 * Starts an infrastructure program with this process's Node, apart from
 * everything.
 *
 * @param command - the file to run and its arguments
 * @param options - `folders` are what it may read besides its copy, `variables` all that it is told of the environment
 */
export function startApp(
  copy: AppCopy,
  command: string[],
  options: {
    folders: string[];
    limits: SynthLimits;
    variables?: Record<string, string>;
  },
) {
  const { folders, limits, variables = {} } = options;
  const args = [...getArguments(copy, folders, limits), ...command];
  const child = spawn(process.execPath, args, {
    cwd: copy.cwd,
    env: getEnvironment(copy, variables),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const output = new LimitedText(MAX_TEXT);
  const errors = new LimitedText(MAX_TEXT);
  child.stdout.setEncoding('utf8').on('data', text => output.add(text));
  child.stderr.setEncoding('utf8').on('data', text => errors.add(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, ended, output, errors };
}

/** Ends a program and everything that it may have started. */
export function endGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) {
      child.kill('SIGKILL');
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    // it has ended by itself
  }
}
