import type { ActivityTargetState } from '@hangar/plugin-cloudtrail-common';
import {
  getComplete,
  getExpected,
  type KnownCoverage,
  toIso,
} from './describeCoverage';
import { intersect, subtract, sumLengths } from './intervals';
import { getWanted } from './planLane';
import type { Lane, LaneState } from './types';

/** A page is read within this time, or the reader is gone. */
const READING_MS = 2 * 60 * 1000;

const toIsoOrNull = (time: number | null) =>
  time === null ? null : toIso(time);

function getStatus(
  state: LaneState,
  isComplete: boolean,
  now: number,
): ActivityTargetState['status'] {
  if (state.error) {
    return 'failed';
  }
  if (isComplete) {
    return 'complete';
  }
  const active = Math.max(state.lastAttemptAt ?? 0, state.lastSuccessAt ?? 0);
  return now - active < READING_MS ? 'reading' : 'waiting';
}

/** How reading one account and region goes, for operators. */
export function describeLane(
  lane: Lane,
  state: LaneState,
  known: KnownCoverage,
  options: { now: number; frequencyMs: number; retentionMs: number },
): ActivityTargetState {
  const { now, frequencyMs, retentionMs } = options;
  const wanted = {
    from: getWanted(lane, now, retentionMs).from,
    to: getExpected(lane, now, frequencyMs),
  };
  const complete = getComplete(lane, known);
  const toSeconds = (ms: number) => Math.round(ms / 1000);
  return {
    source: lane.source.type,
    accountId: lane.accountId,
    region: lane.region,
    status: getStatus(state, subtract(wanted, complete).length === 0, now),
    lastSuccessAt: toIsoOrNull(state.lastSuccessAt),
    lastAttemptAt: toIsoOrNull(state.lastAttemptAt),
    nextAttemptAt: toIsoOrNull(state.nextAttemptAt),
    error: state.error && {
      name: state.error.name,
      message: state.error.message,
    },
    complete: complete.map(({ from, to }) => ({
      from: toIso(from),
      to: toIso(to),
    })),
    progress: {
      done: toSeconds(sumLengths(intersect([wanted], complete))),
      of: toSeconds(wanted.to - wanted.from),
    },
  };
}

/** What comes by itself: when something last did. */
export const describeIntake = (
  place: { accountId: string; region: string },
  state: LaneState,
): ActivityTargetState => ({
  source: 'sqs',
  accountId: place.accountId,
  region: place.region,
  status: 'waiting',
  lastSuccessAt: toIsoOrNull(state.lastSuccessAt),
  lastAttemptAt: null,
  nextAttemptAt: null,
  error: null,
  complete: [],
  progress: { done: 0, of: 0 },
});
