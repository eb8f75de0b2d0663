import type {
  ActivityCoverage,
  TimeInterval,
} from '@hangar/plugin-cloudtrail-common';

/** How late CloudTrail may deliver, with some allowance. */
const ARRIVING = 20 * 60_000;

/** What of a range is known, as a reader wants to know it. */
export type CoverageSummary = {
  /** The newest complete stretch; nothing where none is. */
  complete?: TimeInterval;
  /** What is missing, without the minutes that no one can have yet. */
  gaps: ActivityCoverage['gaps'];
  /** The last minutes are still on their way. */
  isArriving: boolean;
};

/** Tells gaps that matter from the minutes that are still on their way. */
export function summarizeCoverage(
  { complete, gaps }: ActivityCoverage,
  range: Pick<TimeInterval, 'to'>,
  now: number = Date.now(),
): CoverageSummary {
  const isRecent = (time: string) => Date.parse(time) >= now - ARRIVING;
  const isOnItsWay = ({ from }: TimeInterval) => isRecent(from);
  const newest = complete.at(-1);
  return {
    complete: newest,
    gaps: gaps.filter(gap => !isOnItsWay(gap)),
    isArriving:
      gaps.some(isOnItsWay) ||
      // What AWS has not delivered yet may be told as neither.
      (newest !== undefined &&
        isRecent(newest.to) &&
        Date.parse(newest.to) < Date.parse(range.to)),
  };
}
