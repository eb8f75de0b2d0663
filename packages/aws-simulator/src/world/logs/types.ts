import type { Scope } from '../services/types';

export type LogLine = {
  /** Epoch milliseconds. */
  timestamp: number;
  message: string;
  logStreamName: string;
};

/** One log group; its lines are a pure function of time, minute by minute. */
export interface LogGroup extends Scope {
  readonly name: string;
  readonly arn: string;
  /** Epoch minute of its first line; none for what was always there. */
  readonly startMinute?: number;
  /** How many lines `lines` returns, without writing them. */
  count(minute: number): number;
  /** Uncompressed bytes of these lines, with the 26 bytes AWS adds to each. */
  bytes(minute: number): number;
  /** The lines of one minute, oldest first. */
  lines(minute: number): LogLine[];
}

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
export const BYTES_PER_EVENT = 26;
