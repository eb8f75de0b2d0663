import {
  costRangePresets,
  resolveCostRange as resolveRangeText,
  type CostRangePreset,
} from '@hangar/plugin-cost-explorer-common';
import { addDays, isDay, startOfMonth } from './days';
import {
  MAX_RANGE_MONTHS,
  type CostRange,
  type CostRangeProblem,
  type CostWindow,
} from './types';

/**
 * Reads a range as it is in addresses and saved reports: a named one, or
 * `YYYY-MM-DD/YYYY-MM-DD`.
 *
 * @param today - the current day of UTC
 */
export function parseCostRange(
  text: string,
  today: string,
): { range?: CostRange; problem?: CostRangeProblem } {
  if (isPreset(text)) {
    return { range: { type: 'preset', preset: text } };
  }
  const [from, to, ...rest] = text.split('/');
  return to === undefined || rest.length > 0
    ? { problem: { type: 'preset', value: text } }
    : parseCostDays(from, to, today);
}

/** Reads two days; `to` is the day after the last. */
export function parseCostDays(
  from: string | null,
  to: string | null,
  today: string,
): { range?: CostRange; problem?: CostRangeProblem } {
  if (from === null || to === null) {
    return { problem: { type: 'pair' } };
  }
  if (!isDay(from)) {
    return { problem: { type: 'date', field: 'from', value: from } };
  }
  if (!isDay(to)) {
    return { problem: { type: 'date', field: 'to', value: to } };
  }
  const problem = findWindowProblem({ from, to }, today);
  return problem
    ? { problem: { type: problem } }
    : { range: { type: 'days', from, to } };
}

/** What keeps two days from being a range, if anything does. */
export function findWindowProblem(
  { from, to }: CostWindow,
  today: string,
): 'order' | 'long' | 'future' | undefined {
  if (from >= to) {
    return 'order';
  }
  if (from > today || to > addDays(today, 1)) {
    return 'future';
  }
  return from < startOfMonth(today, 1 - MAX_RANGE_MONTHS) ? 'long' : undefined;
}

/** The days a range means today. */
export function resolveCostRange(range: CostRange, today: string): CostWindow {
  const window = resolveRangeText(formatCostRange(range), today);
  if (!window) {
    throw new TypeError(`"${formatCostRange(range)}" is not a range.`);
  }
  return window;
}

/** Writes a range as {@link parseCostRange} reads it. */
export function formatCostRange(range: CostRange): string {
  return range.type === 'preset' ? range.preset : `${range.from}/${range.to}`;
}

function isPreset(value: string): value is CostRangePreset {
  return (costRangePresets as readonly string[]).includes(value);
}
