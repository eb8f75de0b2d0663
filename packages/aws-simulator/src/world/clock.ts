import { MINUTE_MS } from './time';

/**
 * The time in the simulated world. It runs as fast as the real one, shifted by
 * a settable offset.
 *
 * @public
 */
export interface WorldClock {
  /** The time in the world: the real one plus the offset. */
  now(): Date;
  /** How far the world is ahead of the real time; negative when behind. */
  readonly offsetMinutes: number;
  /** Makes it this time in the world; it runs on from there. */
  set(time: Date): void;
  /** Shifts the world from the real time; a negative number puts it behind. */
  setOffsetMinutes(minutes: number): void;
  /** Back to the real time. */
  reset(): void;
}

export function createWorldClock(realNow: () => Date): WorldClock {
  let offsetMs = 0;
  return {
    now: () => new Date(realNow().getTime() + offsetMs),
    get offsetMinutes() {
      return offsetMs / MINUTE_MS;
    },
    set: time => {
      offsetMs = time.getTime() - realNow().getTime();
    },
    setOffsetMinutes: minutes => {
      offsetMs = minutes * MINUTE_MS;
    },
    reset: () => {
      offsetMs = 0;
    },
  };
}
