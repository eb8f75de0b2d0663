/**
 * The named ranges; all of them end today but `last-month`.
 */
export const costRangePresets = [
  'mtd',
  'last-month',
  '30d',
  '90d',
  '12m',
] as const;

/** A named range, as in the address and in saved reports: `range=mtd`. */
export type CostRangePreset = (typeof costRangePresets)[number];

/** Days of UTC, `YYYY-MM-DD`: `from` is the first, `to` the one after the last. */
export type CostWindow = { from: string; to: string };

/** What the reader chose. */
export type CostRange =
  { type: 'preset'; preset: CostRangePreset } | ({ type: 'days' } & CostWindow);

/** Why a range cannot be used. */
export type CostRangeProblem =
  | { type: 'preset'; value: string }
  | { type: 'pair' }
  | { type: 'date'; field: 'from' | 'to'; value: string }
  | { type: 'order' }
  | { type: 'long' }
  | { type: 'future' };

/** The portal keeps this many months. */
export const MAX_RANGE_MONTHS = 13;
