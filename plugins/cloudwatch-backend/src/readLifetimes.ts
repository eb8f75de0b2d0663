import type { ReadLifetime } from '@hangar/plugin-aws-node';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long answers of each AWS operation are good for. A metric's finest period
 * is a minute, so asking more often than once a minute buys nothing.
 */
export const readLifetimes = {
  /** Windows that end now. */
  liveMetrics: {
    fresh: MINUTE,
    whileRefreshing: MINUTE,
    lastGood: HOUR,
  },
  /** Windows in the past: only late points can change them. */
  pastMetrics: {
    fresh: 15 * MINUTE,
    whileRefreshing: 15 * MINUTE,
    lastGood: 6 * HOUR,
  },
  alarms: { fresh: 30 * SECOND, whileRefreshing: 30 * SECOND, lastGood: HOUR },
  alarmHistory: { fresh: MINUTE, whileRefreshing: MINUTE, lastGood: HOUR },
  ecsServices: {
    fresh: 10 * MINUTE,
    whileRefreshing: 50 * MINUTE,
    lastGood: 24 * HOUR,
  },
  /** Each search is billed by what it reads: never in the background. */
  logs: {
    fresh: 30 * SECOND,
    whileRefreshing: 0,
    lastGood: 10 * MINUTE,
    abortWhenUnwatched: true,
  },
} satisfies Record<string, ReadLifetime>;
