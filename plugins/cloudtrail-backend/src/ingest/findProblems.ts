import type { ActivityProblem } from '@hangar/plugin-cloudtrail-common';
import { mayBeDisabled } from './explainFailure';
import type { Lane, LaneState } from './types';

const MAX_CLOCK_OFFSET_MS = 60 * 1000;

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
  if (error.kind === 'denied' || error.kind === 'credentials') {
    return { kind: 'account-denied', subject: accountId, message };
  }
  const subject = `${accountId}/${region}`;
  // what a failed query says can hold addresses and statements, which are for operators
  return error.kind === 'throttled'
    ? { kind: 'throttled', subject, message }
    : {
        kind: 'failed',
        subject,
        message:
          'The events could not be read. What is there stays, and it is tried again; operators see why',
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
