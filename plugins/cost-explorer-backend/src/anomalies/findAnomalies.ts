import type { AnomalyOptions, DailyServiceAmount, FoundAnomaly } from './types';

/**
 * The days whose total is well outside of what was to be expected, newest
 * first. Give as much history before `from` as there is, eight weeks at least.
 */
export function findAnomalies(
  _days: readonly DailyServiceAmount[],
  _options: AnomalyOptions,
): FoundAnomaly[] {
  return [];
}
