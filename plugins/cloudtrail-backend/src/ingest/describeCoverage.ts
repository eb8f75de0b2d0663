import type {
  ActivityCoverage,
  TimeInterval,
} from '@hangar/plugin-cloudtrail-common';
import type { CoverageInterval, CoverageTarget } from '../store';
import { intersect, subtract } from './intervals';
import type { Lane } from './types';

const MINUTE_MS = 60 * 1000;

export type KnownCoverage = Array<
  CoverageTarget & { intervals: CoverageInterval[] }
>;

export const toIso = (time: number): string => new Date(time).toISOString();

const toInterval = ({ from, to }: CoverageInterval): TimeInterval => ({
  from: toIso(from),
  to: toIso(to),
});

/** What is complete of every kind of a lane. */
export const getComplete = (
  lane: Lane,
  known: KnownCoverage,
): CoverageInterval[] =>
  lane.kinds
    .map(
      kind =>
        known.find(
          target =>
            target.accountId === lane.accountId &&
            target.region === lane.region &&
            target.kind === kind,
        )?.intervals ?? [],
    )
    .reduce(intersect);

/** What happened later than this is not expected to be there yet. */
export const getExpected = (
  lane: Lane,
  now: number,
  frequencyMs: number,
): number =>
  now -
  lane.source.settleMs -
  Math.max(2 * frequencyMs + MINUTE_MS, lane.source.refreshMs + frequencyMs);

/**
 * What is complete of a range over several lanes, and what is missing in which.
 * What AWS has not delivered yet is neither.
 */
export function describeCoverage(
  lanes: Lane[],
  known: KnownCoverage,
  range: CoverageInterval,
  options: { now: number; frequencyMs: number },
): ActivityCoverage {
  const { now, frequencyMs } = options;
  const complete = lanes.map(lane =>
    intersect([range], getComplete(lane, known)),
  );
  const gaps = lanes.flatMap((lane, index) => {
    const to = Math.min(range.to, getExpected(lane, now, frequencyMs));
    return subtract({ from: range.from, to }, complete[index]).map(gap => ({
      ...gap,
      accountId: lane.accountId,
      region: lane.region,
    }));
  });
  return {
    complete:
      complete.length === 0 ? [] : complete.reduce(intersect).map(toInterval),
    gaps: gaps
      .sort((a, b) => a.from - b.from)
      .map(gap => ({ ...gap, ...toInterval(gap) })),
    includesReads: lanes.some(({ kinds }) => kinds.includes('read')),
  };
}
