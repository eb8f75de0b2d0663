import type {
  CostGranularity,
  CostMetric,
} from '@hangar/plugin-cost-explorer-common';
import {
  countDays,
  formatCostRange,
  parseCostDays,
  parseCostRange,
  resolveCostRange,
  type CostRange,
  type CostRangeProblem,
  type CostWindow,
} from '../range';

/** What of the address could not be used. */
export type CostAddressProblem =
  | CostRangeProblem
  | {
      type: 'choice';
      field: 'granularity' | 'metric';
      value: string;
      choices: readonly string[];
    };

/** What the tab shows, as its address says. */
export type CostAddress = {
  /** As in `range=…`: a name, or two days. */
  range: string;
  window: CostWindow;
  granularity: CostGranularity;
  /** Undefined where the portal is to choose. */
  metric?: CostMetric;
  /** ISO 4217; null is US dollars. */
  currency: string | null;
  problems: CostAddressProblem[];
};

export const granularities = [
  'daily',
  'monthly',
] as const satisfies readonly CostGranularity[];

export const metrics = [
  'UnblendedCost',
  'AmortizedCost',
  'NetUnblendedCost',
  'NetAmortizedCost',
] as const satisfies readonly CostMetric[];

const DEFAULT_RANGE: CostRange = { type: 'preset', preset: '30d' };

/** More days than this make bars too thin to tell apart. */
const MAX_DAILY_BARS = 93;

/**
 * Reads `?range` or `?from&to`, `granularity`, `metric` and `currency`; defaults
 * stand in for what cannot be used.
 *
 * @param today - the current day of UTC
 */
export function readCostAddress(
  params: URLSearchParams,
  today: string,
): CostAddress {
  const { range = DEFAULT_RANGE, problem } = readRange(params, today);
  const window = resolveCostRange(range, today);
  const granularity = readChoice(params, 'granularity', granularities);
  const metric = readChoice(params, 'metric', metrics);
  const isLong = countDays(window) > MAX_DAILY_BARS;
  return {
    range: formatCostRange(range),
    window,
    granularity: granularity.value ?? (isLong ? 'monthly' : 'daily'),
    metric: metric.value,
    currency: params.get('currency'),
    problems: [problem, granularity.problem, metric.problem].filter(
      found => found !== undefined,
    ),
  };
}

/** Writes a range into the address: names as `range`, days as `from` and `to`. */
export function writeRange(params: URLSearchParams, range: string): void {
  for (const name of ['range', 'from', 'to']) {
    params.delete(name);
  }
  const [from, to] = range.split('/');
  if (to === undefined) {
    params.set('range', range);
  } else {
    params.set('from', from);
    params.set('to', to);
  }
}

function readRange(
  params: URLSearchParams,
  today: string,
): { range?: CostRange; problem?: CostRangeProblem } {
  const from = params.get('from');
  const to = params.get('to');
  if (from !== null || to !== null) {
    return parseCostDays(from, to, today);
  }
  const range = params.get('range');
  return range === null ? {} : parseCostRange(range, today);
}

function readChoice<T extends string>(
  params: URLSearchParams,
  field: 'granularity' | 'metric',
  choices: readonly T[],
): { value?: T; problem?: CostAddressProblem } {
  const text = params.get(field);
  const value = choices.find(choice => choice === text);
  return text === null || value !== undefined
    ? { value }
    : { problem: { type: 'choice', field, value: text, choices } };
}
