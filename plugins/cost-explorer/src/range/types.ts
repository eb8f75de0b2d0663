import {
  costRangePresets,
  type CostRangePreset,
} from '@hangar/plugin-cost-explorer-common';

export { costRangePresets, type CostRangePreset };

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
