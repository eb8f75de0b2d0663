import type { LogGroup, LogLine } from '../../../world/logs/types';

export type FieldValue = string | number | undefined;

/** One log event as a query sees it: `@` fields, and those found in its JSON. */
export class LogRecord {
  #json?: Record<string, unknown>;

  constructor(
    readonly group: LogGroup,
    readonly line: LogLine,
  ) {}

  field(name: string): FieldValue {
    switch (name) {
      case '@timestamp':
        return formatTimestamp(this.line.timestamp);
      case '@ingestionTime':
        return formatTimestamp(this.line.timestamp + 1500);
      case '@message':
        return this.line.message;
      case '@logStream':
        return this.line.logStreamName;
      case '@log':
        return `${this.group.accountId}:${this.group.name}`;
      case '@ptr':
        return Buffer.from(
          `${this.group.name}/${this.line.timestamp}/${this.line.logStreamName}`,
        ).toString('base64');
      default:
        return this.#discovered(name);
    }
  }

  #discovered(name: string): FieldValue {
    this.#json ??= parseObject(this.line.message);
    let value: unknown = this.#json;
    for (const key of name.split('.')) {
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined;
    }
    return typeof value === 'string' || typeof value === 'number'
      ? value
      : undefined;
  }
}

/** 2026-11-21 10:05:00.123, as Logs Insights writes times. */
export function formatTimestamp(timestamp: number): string {
  return new Date(timestamp).toISOString().replace('T', ' ').replace('Z', '');
}

function parseObject(message: string): Record<string, unknown> {
  if (!message.startsWith('{')) {
    return {};
  }
  try {
    return JSON.parse(message);
  } catch {
    return {};
  }
}
