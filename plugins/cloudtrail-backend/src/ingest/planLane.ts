import type { CoverageInterval } from '../store';
import { subtract } from './intervals';
import type { EventKind, KindState, Lane, Step } from './types';

const HOUR_MS = 60 * 60 * 1000;
const REREAD_EVERY_MS = 12 * HOUR_MS;
const REREAD_SPAN_MS = 24 * HOUR_MS;

export type PlanSettings = {
  overlapMs: number;
  retentionMs: number;
};

/** The history that is wanted of a lane: as far back as events are kept, and are there. */
export const getWanted = (
  lane: Pick<Lane, 'source'>,
  now: number,
  retentionMs: number,
): CoverageInterval => ({
  from: now - Math.min(lane.source.reachMs, retentionMs),
  to: now,
});

/** From a while before what is known, because events come late; a day at most. */
function planFresh(
  lane: Lane,
  kind: EventKind,
  covered: CoverageInterval[],
  { now, overlapMs, retentionMs }: PlanSettings & { now: number },
): Step {
  const wanted = getWanted(lane, now, retentionMs);
  const known = covered
    .filter(({ from }) => from < now)
    .map(({ to }) => Math.min(to, now));
  const last = known.length > 0 ? Math.max(...known) : -Infinity;
  const from = Math.max(
    wanted.from,
    last - overlapMs,
    now - lane.source.sliceMs,
  );
  return { kind, purpose: 'fresh', from, to: now };
}

/** The newest stretch that is missing, or the newest slice of it. */
function planMissing(
  lane: Lane,
  kind: EventKind,
  covered: CoverageInterval[],
  options: PlanSettings & { now: number; horizon: number },
): Step | undefined {
  const wanted = getWanted(lane, options.now, options.retentionMs);
  const to = Math.min(options.horizon, options.now);
  const stretch = subtract({ ...wanted, to }, covered).at(-1);
  if (!stretch) {
    return undefined;
  }
  const from = stretch.to - lane.source.sliceMs;
  // where it was read up to then, events of before may have come late
  return from > stretch.from
    ? { kind, purpose: 'missing', from, to: stretch.to }
    : {
        kind,
        purpose: 'missing',
        from: Math.max(wanted.from, stretch.from - options.overlapMs),
        to: stretch.to,
      };
}

/**
 * Some events come hours late: twice a day the last day is read again, so that
 * each is looked for 12 hours after it happened, or later.
 */
function planReread(
  kind: EventKind,
  state: KindState,
  options: { horizon: number; earliest: number },
): Step | undefined {
  const { horizon, earliest } = options;
  const { rereadTo, reread } = state;
  // what was begun long ago may be older than anything that is still wanted
  if (reread && reread.to > earliest) {
    const from = Math.max(reread.from, earliest);
    return { kind, purpose: 'reread', ...reread, from };
  }
  if (rereadTo === undefined || horizon - rereadTo < REREAD_EVERY_MS) {
    return undefined;
  }
  const from = Math.min(horizon, rereadTo + REREAD_EVERY_MS) - REREAD_SPAN_MS;
  return {
    ...{ kind, purpose: 'reread', to: horizon, end: horizon },
    from: Math.max(from, earliest),
  };
}

/**
 * What is read next of a lane: new events first, then what is to be read again
 * and what is missing, changes before reads. Nothing when all is there.
 */
export function planNext(
  lane: Lane,
  options: PlanSettings & {
    now: number;
    states: Partial<Record<EventKind, KindState>>;
    getCovered: (kind: EventKind) => CoverageInterval[];
    isFreshDue: (kind: EventKind) => boolean;
  },
): Step | undefined {
  const { states, getCovered, isFreshDue, now, retentionMs } = options;
  const due = lane.kinds.find(isFreshDue);
  if (due) {
    return planFresh(lane, due, getCovered(due), options);
  }
  for (const kind of lane.kinds) {
    const state = states[kind] ?? {};
    const horizon = state.horizon ?? now - lane.source.settleMs;
    const step =
      planReread(kind, state, {
        horizon,
        earliest: getWanted(lane, now, retentionMs).from,
      }) ?? planMissing(lane, kind, getCovered(kind), { ...options, horizon });
    if (step) {
      return step;
    }
  }
  return undefined;
}
