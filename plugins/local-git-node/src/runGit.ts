import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { ForwardedError } from '@backstage/errors';

const execFileAsync = promisify(execFile);

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/**
 * Who a commit is by.
 * @public
 */
export type GitAuthor = { name: string; email: string };

/**
 * How {@link runGit} runs git.
 * @public
 */
export type RunGitOptions = {
  /** Folder git works in; it never looks for a repository above it. */
  cwd: string;
  /** Ends git when it fires. */
  signal?: AbortSignal;
  /** Milliseconds; 30,000 by default. */
  timeout?: number;
  /** Author and committer of a commit made by this command. */
  author?: GitAuthor;
};

// Whatever the machine, the user or a repository configures must not change what git does here.
const SAFE_SETTINGS = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.autocrlf=false',
  'core.quotePath=false',
  'commit.gpgSign=false',
  'protocol.allow=never',
].flatMap(setting => ['-c', setting]);

function getEnvironment(options: RunGitOptions): NodeJS.ProcessEnv {
  const { cwd, author } = options;
  return {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A folder that is no repository must not be taken for part of one above it.
    GIT_CEILING_DIRECTORIES: dirname(cwd),
    ...(author && {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    }),
  };
}

/** As {@link runGit}, for output that is not text. */
export async function runGitForBytes(
  args: string[],
  options: RunGitOptions,
): Promise<Buffer> {
  const { cwd, signal, timeout = DEFAULT_TIMEOUT_MS } = options;
  try {
    const { stdout } = await execFileAsync('git', [...SAFE_SETTINGS, ...args], {
      cwd,
      signal,
      timeout,
      maxBuffer: MAX_OUTPUT_BYTES,
      encoding: 'buffer',
      env: getEnvironment(options),
      windowsHide: true,
    });
    return stdout;
  } catch (error) {
    const command = args.find(arg => !arg.startsWith('-')) ?? '';
    throw new ForwardedError(`git ${command} failed`, error);
  }
}

/**
 * Runs the machine's git with an argument list, never through a shell, with a
 * clean environment: no system or user configuration, no hooks, no prompt, no
 * remote.
 *
 * @returns what git wrote to its standard output, unchanged
 * @throws ForwardedError with what git said, when it fails, takes too long or is aborted
 * @public
 */
export async function runGit(
  args: string[],
  options: RunGitOptions,
): Promise<string> {
  return (await runGitForBytes(args, options)).toString('utf8');
}
