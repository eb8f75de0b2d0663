import {
  AUTO_REFRESH_SECONDS,
  DEFAULT_PRESET,
  MAX_RANGE_DAYS,
  timeRangePresets,
  type AutoRefresh,
  type TimeRangePreset,
  type TimeRangeProblem,
  type TimeRangeSelection,
} from './types';

const ISO_DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const DEFAULT_SELECTION: TimeRangeSelection = {
  type: 'relative',
  preset: DEFAULT_PRESET,
};

/**
 * The search parameters of a time range, null where absent.
 *
 * @public
 */
export type TimeRangeParams = {
  range: string | null;
  from: string | null;
  to: string | null;
};

/**
 * Reads the time range from the search parameters `range`, or `from` and `to`.
 *
 * A value that cannot be used is reported and the default takes its place.
 *
 * @public
 */
export function parseTimeRange(
  { range, from, to }: TimeRangeParams,
  now: Date = new Date(),
): { selection: TimeRangeSelection; problem?: TimeRangeProblem } {
  if (from !== null || to !== null) {
    return parseAbsolute(from, to, now);
  }
  if (range === null) {
    return { selection: DEFAULT_SELECTION };
  }
  if (!isPreset(range)) {
    return fallBack({ type: 'range', value: range });
  }
  return { selection: { type: 'relative', preset: range } };
}

/** Reads `refresh`; anything unknown is reported and means off. */
export function parseAutoRefresh(value: string | null): {
  autoRefresh: AutoRefresh;
  problem?: TimeRangeProblem;
} {
  if (value === null) {
    return { autoRefresh: 'off' };
  }
  if (!Object.hasOwn(AUTO_REFRESH_SECONDS, value)) {
    return { autoRefresh: 'off', problem: { type: 'refresh', value } };
  }
  return { autoRefresh: value as AutoRefresh };
}

/** What keeps two points in time from being a range, if anything does. */
export function findWindowProblem(
  from: Date,
  to: Date,
  now: Date,
): 'order' | 'long' | 'future' | undefined {
  if (from >= to) {
    return 'order';
  }
  if (from > now) {
    return 'future';
  }
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  return days > MAX_RANGE_DAYS ? 'long' : undefined;
}

function parseAbsolute(from: string | null, to: string | null, now: Date) {
  if (from === null || to === null) {
    return fallBack({ type: 'pair' });
  }
  const fromDate = parseDate(from);
  const toDate = parseDate(to);
  if (!fromDate) {
    return fallBack({ type: 'date', field: 'from', value: from });
  }
  if (!toDate) {
    return fallBack({ type: 'date', field: 'to', value: to });
  }
  const problem = findWindowProblem(fromDate, toDate, now);
  if (problem) {
    return fallBack({ type: problem });
  }
  const selection = { type: 'absolute' as const, from: fromDate, to: toDate };
  return { selection };
}

function parseDate(value: string): Date | undefined {
  // `+` in a search parameter reads as a space.
  const date = new Date(value.replace(' ', '+'));
  const isDate = ISO_DATE_TIME.test(value.replace(' ', '+'));
  return isDate && !Number.isNaN(date.getTime()) ? date : undefined;
}

function isPreset(value: string): value is TimeRangePreset {
  return (timeRangePresets as readonly string[]).includes(value);
}

function fallBack(problem: TimeRangeProblem) {
  return { selection: DEFAULT_SELECTION, problem };
}
