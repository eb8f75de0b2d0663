import {
  parseTimeRange,
  type TimeRangeProblem,
  type TimeWindow,
} from '@hangar/plugin-aws-react';

const HOUR = 3_600_000;

/** What a named range is long; those of Monitoring are all among them, so that a link carries over. */
const LENGTHS = {
  '1h': HOUR,
  '3h': 3 * HOUR,
  '12h': 12 * HOUR,
  '24h': 24 * HOUR,
  '1d': 24 * HOUR,
  '3d': 72 * HOUR,
  '7d': 168 * HOUR,
  '1w': 168 * HOUR,
  '4w': 672 * HOUR,
  '30d': 720 * HOUR,
  '90d': 2160 * HOUR,
} as const;

/** A named range, as in the address: `range=24h`. */
export type ActivityPreset = keyof typeof LENGTHS;

/** The named ranges the page offers. */
export const activityPresets = [
  '1h',
  '3h',
  '24h',
  '7d',
  '30d',
  '90d',
] as const satisfies ActivityPreset[];

export const DEFAULT_PRESET = '24h' satisfies ActivityPreset;

/** Twins under another name: Monitoring calls a day `1d`. */
const ALIASES: Partial<Record<ActivityPreset, ActivityPreset>> = {
  '1d': '24h',
  '1w': '7d',
};

/** A range "until now", or two fixed points in time. */
export type ActivityRange =
  | { type: 'relative'; preset: ActivityPreset }
  | ({ type: 'absolute' } & TimeWindow);

/** Reads `range`, or `from` and `to`; what cannot be used is reported, and the last day takes its place. */
export function readActivityRange(params: URLSearchParams): {
  range: ActivityRange;
  problem?: TimeRangeProblem;
} {
  const from = params.get('from');
  const to = params.get('to');
  const named = params.get('range');
  const fallBack = {
    type: 'relative' as const,
    preset: DEFAULT_PRESET as ActivityPreset,
  };
  if (from !== null || to !== null) {
    const { selection, problem } = parseTimeRange({ range: null, from, to });
    return selection.type === 'absolute'
      ? { range: selection }
      : { range: fallBack, problem };
  }
  if (named === null) {
    return { range: fallBack };
  }
  return isPreset(named)
    ? { range: { type: 'relative', preset: ALIASES[named] ?? named } }
    : { range: fallBack, problem: { type: 'range', value: named } };
}

/** Puts a range into an address; the usual one needs no word. */
export function writeActivityRange(
  params: URLSearchParams,
  range: ActivityRange,
): void {
  params.delete('range');
  params.delete('from');
  params.delete('to');
  if (range.type === 'absolute') {
    params.set('from', range.from.toISOString());
    params.set('to', range.to.toISOString());
  } else if (range.preset !== DEFAULT_PRESET) {
    params.set('range', range.preset);
  }
}

/** The stretch of time a range means at `now`. */
export function resolveActivityRange(
  range: ActivityRange,
  now: Date = new Date(),
): TimeWindow {
  if (range.type === 'absolute') {
    return { from: range.from, to: range.to };
  }
  // To the second, as CloudTrail's times are.
  const to = Math.ceil(now.getTime() / 1000) * 1000;
  return { from: new Date(to - LENGTHS[range.preset]), to: new Date(to) };
}

function isPreset(value: string): value is ActivityPreset {
  return Object.hasOwn(LENGTHS, value);
}
