/** How serious a log message says it is. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

const WORDS: Array<[LogLevel, RegExp]> = [
  ['error', /\b(error|fatal|critical|severe|exception|panic)\b/i],
  ['warn', /\bwarn(ing)?\b/i],
  ['info', /\b(info|notice)\b/i],
  ['debug', /\b(debug|trace|verbose)\b/i],
];

/**
 * Reads the level a message carries: the `level` of a JSON message (a word, or
 * pino's number), or a level word near its start. Nothing when it names none.
 */
export function getLogLevel(message: string): LogLevel | undefined {
  const level = readJsonLevel(message);
  if (typeof level === 'number') {
    return fromNumber(level);
  }
  // Further on, a word such as "error" is more likely part of the text.
  const start = typeof level === 'string' ? level : message.slice(0, 80);
  return WORDS.find(([, pattern]) => pattern.test(start))?.[0];
}

function readJsonLevel(message: string): unknown {
  if (!message.trimStart().startsWith('{')) {
    return undefined;
  }
  try {
    const { level, severity } = JSON.parse(message);
    return level ?? severity;
  } catch {
    return undefined;
  }
}

// https://github.com/pinojs/pino/blob/main/docs/api.md#loggerlevels-object
function fromNumber(level: number): LogLevel {
  if (level >= 50) {
    return 'error';
  }
  if (level >= 40) {
    return 'warn';
  }
  return level >= 30 ? 'info' : 'debug';
}
