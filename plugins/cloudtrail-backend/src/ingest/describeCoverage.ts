import type {
  ActivityCoverage,
  ActivityProblem,
  TimeInterval,
} from '@hangar/plugin-cloudtrail-common';
import type { CoverageInterval, CoverageTarget } from '../store';
import { mayBeDisabled } from './explainFailure';
import { intersect, subtract } from './intervals';
import type { Lane, LaneState } from './types';

const MINUTE_MS = 60 * 1000;
const MAX_CLOCK_OFFSET_MS = MINUTE_MS;

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

type KnownLane = { lane: Lane; state: LaneState };

function explainError(
  { lane, state }: KnownLane,
  all: KnownLane[],
): ActivityProblem | undefined {
  const { error } = state;
  const { accountId, region } = lane;
  if (!error) {
    return undefined;
  }
  const { message } = error;
  const isAccountKnown = all.some(
    other =>
      other.lane.accountId === accountId && other.state.lastSuccessAt !== null,
  );
  if (mayBeDisabled(error) && isAccountKnown) {
    return {
      kind: 'region-not-enabled',
      subject: region,
      message: `Account ${accountId} does not let the portal into the region ${region}: it is not enabled there. Enable it, or remove it from cloudTrail.regions`,
    };
  }
  return error.kind === 'denied' || error.kind === 'credentials'
    ? { kind: 'account-denied', subject: accountId, message }
    : {
        kind: error.kind === 'throttled' ? 'throttled' : 'failed',
        subject: `${accountId}/${region}`,
        message,
      };
}

function explainClock(lanes: KnownLane[]): ActivityProblem[] {
  const offset = lanes
    .map(({ state }) => state.clockOffset ?? 0)
    .find(value => Math.abs(value) > MAX_CLOCK_OFFSET_MS);
  if (offset === undefined) {
    return [];
  }
  const seconds = Math.round(Math.abs(offset) / 1000);
  return [
    {
      kind: 'clock-differs',
      message: `The portal's clock is ${seconds} seconds ${offset < 0 ? 'ahead of' : 'behind'} AWS's. Set it: new events are read late until then`,
    },
  ];
}

/** What a reader of events has to know about how they were read; each once. */
export function findProblems(
  lanes: KnownLane[],
  all: KnownLane[],
): ActivityProblem[] {
  const problems = lanes.flatMap((known): ActivityProblem[] => {
    const { accountId, region } = known.lane;
    const problem = explainError(known, all);
    if (problem) {
      return [problem];
    }
    return known.state.lastSuccessAt === null
      ? [
          {
            kind: 'not-read-yet',
            subject: `${accountId}/${region}`,
            message: `The events of account ${accountId}, region ${region} have not been read yet. The first of them come within a minute`,
          },
        ]
      : [];
  });
  const byKey = new Map(
    [...problems, ...explainClock(lanes)].map(problem => [
      `${problem.kind} ${problem.subject}`,
      problem,
    ]),
  );
  return [...byKey.values()];
}
