/** A failure that the reader can act on: one sentence, no stack. */
export class LaunchFailure extends Error {
  constructor(sentence, { cause, logFile } = {}) {
    super(sentence, { cause });
    this.name = 'LaunchFailure';
    this.logFile = logFile;
  }
}

const CAUSES = [
  {
    pattern: /ENOSPC|no space left on device|disk quota exceeded/i,
    sentence:
      'The disk is full: free about 5 GB on the disk that holds this folder and run the command again.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET|socket hang up|network (?:error|timeout)/i,
    sentence:
      'The package registry cannot be reached: the first run needs a network connection (later runs do not). Check the connection or the proxy settings of npm and run the command again.',
  },
];

/** Turns the output of npm or yarn into a sentence, or a general one where the cause is not known. */
export function explainFailure(output, what, logFile) {
  const known = CAUSES.find(({ pattern }) => pattern.test(output));
  return new LaunchFailure(
    known?.sentence ?? `${what} failed; the reason is in ${logFile}.`,
    { logFile },
  );
}

/** Prints the sentence of a failure; anything else is our mistake and keeps its stack. */
export function printFailure(error) {
  const text =
    error instanceof LaunchFailure ? error.message : (error?.stack ?? error);
  process.stderr.write(`\n${text}\n`);
}
