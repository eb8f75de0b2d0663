/**
 * The named ranges, all of them "until now".
 *
 * @public
 */
export const timeRangePresets = [
  '1h',
  '3h',
  '12h',
  '1d',
  '3d',
  '1w',
  '4w',
] as const;

/**
 * A named range, as in the address: `range=3h`.
 *
 * @public
 */
export type TimeRangePreset = (typeof timeRangePresets)[number];

/**
 * What the user chose: a named range, or two fixed points in time.
 *
 * @public
 */
export type TimeRangeSelection =
  | { type: 'relative'; preset: TimeRangePreset }
  | { type: 'absolute'; from: Date; to: Date };

/**
 * A stretch of time; `from` is before `to`.
 *
 * @public
 */
export type TimeWindow = { from: Date; to: Date };

/**
 * How often data is fetched again by itself, as in the address: `refresh=1m`.
 *
 * @public
 */
export type AutoRefresh = 'off' | '1m' | '5m';

/**
 * What was wrong with the range or the refresh interval in the address.
 *
 * @public
 */
export type TimeRangeProblem =
  | { type: 'range'; value: string }
  | { type: 'pair' }
  | { type: 'date'; field: 'from' | 'to'; value: string }
  | { type: 'order' }
  | { type: 'long' }
  | { type: 'future' }
  | { type: 'refresh'; value: string };

/** CloudWatch keeps hourly values for 455 days, so no window is longer. */
export const MAX_RANGE_DAYS = 455;

export const DEFAULT_PRESET: TimeRangePreset = '3h';

export const AUTO_REFRESH_SECONDS: Record<AutoRefresh, number> = {
  off: 0,
  '1m': 60,
  '5m': 300,
};

export const PRESET_SECONDS: Record<TimeRangePreset, number> = {
  '1h': 3_600,
  '3h': 10_800,
  '12h': 43_200,
  '1d': 86_400,
  '3d': 259_200,
  '1w': 604_800,
  '4w': 2_419_200,
};
