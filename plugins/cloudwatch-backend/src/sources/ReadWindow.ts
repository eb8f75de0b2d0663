import type { JsonObject } from '@backstage/types';

const MINUTE_MS = 60_000;

/**
 * A range of time as many viewers share it. A range that ends now moves on with
 * the clock: it is known by its length only, so that everybody who looks at
 * "the last three hours" shares one answer, and an answer from a minute ago can
 * still be served when AWS does not answer.
 */
export type ReadWindow = {
  /** Seconds; `from` and `to` lie on whole periods. */
  period: number;
} & ({ live: true; periods: number } | { live: false; from: Date; to: Date });

const floor = (time: number, unit: number) => Math.floor(time / unit) * unit;
const ceil = (time: number, unit: number) => Math.ceil(time / unit) * unit;

/** Snaps a range to whole periods, and tells whether it ends now. */
export function toReadWindow(range: {
  from: Date;
  to: Date;
  period: number;
  now: Date;
}): ReadWindow {
  const { period, now } = range;
  const unit = period * 1000;
  const from = range.from.getTime();
  const to = range.to.getTime();
  // two minutes: what the browser computed, plus the way here
  if (to >= now.getTime() - 2 * MINUTE_MS) {
    const periods = Math.max(1, Math.round((to - from) / unit));
    return { live: true, period, periods };
  }
  return {
    live: false,
    period,
    from: new Date(floor(from, unit)),
    to: new Date(ceil(to, unit)),
  };
}

/** The times of a window at the moment AWS is asked. */
export function resolveReadWindow(
  window: ReadWindow,
  now: Date,
): { from: Date; to: Date } {
  if (!window.live) {
    return { from: window.from, to: window.to };
  }
  const unit = window.period * 1000;
  // metrics have no complete data of the minute that is still running
  const end =
    unit < MINUTE_MS ? now.getTime() : floor(now.getTime(), MINUTE_MS);
  const to = ceil(end, unit);
  return { from: new Date(to - window.periods * unit), to: new Date(to) };
}

/** What an answer for this window depends on. */
export function toWindowKey(window: ReadWindow): JsonObject {
  return window.live
    ? { period: window.period, periods: window.periods }
    : {
        period: window.period,
        from: window.from.toISOString(),
        to: window.to.toISOString(),
      };
}
