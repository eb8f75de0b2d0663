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
  now: number = Date.now(),
): CoverageSummary {
  const isOnItsWay = ({ from, to }: TimeInterval) =>
    Date.parse(to) >= now - ARRIVING && Date.parse(from) >= now - ARRIVING;
  return {
    complete: complete.at(-1),
    gaps: gaps.filter(gap => !isOnItsWay(gap)),
    isArriving: gaps.some(isOnItsWay),
  };
}
