import type { ChildProcess } from 'node:child_process';
import { InputError } from '@backstage/errors';
import type { AppCopy } from './copyApp';
import { endGroup, startApp } from './startApp';
import type { SynthLimits } from './synthLimits';
import { watchUsage } from './watchUsage';

const TOLD_LINES = 20;

function tellFailure(
  code: number | null,
  lines: string[],
  copy: AppCopy,
  limits: SynthLimits,
): InputError {
  if (lines.some(line => line.includes('heap limit'))) {
    return new InputError(
      `The infrastructure program needs more than ${limits.heapMiB} MiB of heap and was stopped.`,
    );
  }
  const told = lines
    .slice(-TOLD_LINES)
    .map(line => line.replaceAll(`${copy.cwd}/`, ''))
    .join('\n');
  return new InputError(
    `The infrastructure program failed (exit code ${code ?? 'none'}):\n${told}`,
  );
}

/** Ends the program when it takes too long or too much, on the signal, and with the portal. */
function guard(
  child: ChildProcess,
  options: { copy: AppCopy; limits: SynthLimits; signal?: AbortSignal },
) {
  const { copy, limits, signal } = options;
  let excess: string | undefined;
  const stop = (reason?: string) => {
    excess ??= reason;
    endGroup(child);
  };
  const end = () => stop();
  const timer = setTimeout(
    () => stop(`did not end within ${limits.timeoutMs / 1000} seconds`),
    limits.timeoutMs,
  );
  const program = { pid: child.pid ?? 0, outDir: copy.outDir };
  const unwatch = watchUsage(program, limits, stop);
  process.once('exit', end);
  signal?.addEventListener('abort', end, { once: true });
  return {
    getExcess: () => excess,
    release: () => {
      clearTimeout(timer);
      unwatch();
      process.off('exit', end);
      signal?.removeEventListener('abort', end);
    },
  };
}

/**
 * Runs an infrastructure program with this process's Node: without network,
 * credentials and other programs, within limits. Its whole process group is
 * ended when it takes too long or too much, when the signal fires, and when
 * the portal ends.
 *
 * @returns the lines it wrote to its output
 * @throws InputError with what it said last, or with the limit it met
 */
export async function runApp(options: {
  copy: AppCopy;
  /** The file to run and its arguments, relative to `copy.cwd`. */
  command: string[];
  /** Folders it may read besides the copy. */
  folders: string[];
  /** Environment variables that it is told. */
  variables?: Record<string, string>;
  limits: SynthLimits;
  signal?: AbortSignal;
}): Promise<string[]> {
  const { copy, command, limits, signal } = options;
  signal?.throwIfAborted();
  const { child, ended, output, errors } = startApp(copy, command, options);
  const watched = guard(child, options);
  try {
    const code = await ended;
    signal?.throwIfAborted();
    const excess = watched.getExcess();
    if (excess) {
      throw new InputError(
        `The infrastructure program ${excess} and was stopped.`,
      );
    }
    if (code !== 0) {
      throw tellFailure(code, errors.lines(), copy, limits);
    }
    return output.lines();
  } finally {
    watched.release();
  }
}
