import type { LaneProgress } from './LaneProgress';
import type { EventKind, Lane } from './types';

/** New events are looked for again when what is read otherwise took so many times as long. */
const FRESH_SHARE = 4;

/** Decides when it is time to look for new events of a lane, in one run. */
export class FreshLooks {
  /** When they may be looked for again in this run, by the clock that never jumps. */
  private readonly againAt = new Map<EventKind, number>();

  constructor(
    private readonly options: {
      lane: Pick<Lane, 'source'>;
      progress: LaneProgress;
      frequencyMs: number;
      now: () => number;
    },
  ) {}

  isDue(kind: EventKind): boolean {
    const again = this.againAt.get(kind);
    if (again !== undefined) {
      return performance.now() >= again;
    }
    const { lane, progress, now } = this.options;
    const { freshAt } = progress.getKind(kind);
    const age = now() - (freshAt ?? -Infinity);
    return age < 0 || age >= lane.source.refreshMs;
  }

  /** Notes a look that begins. Call what it returns when it has ended. */
  begin(kind: EventKind): () => void {
    const { lane, progress, frequencyMs, now } = this.options;
    const began = performance.now();
    this.againAt.set(kind, Infinity);
    progress.getKind(kind).freshAt = now();
    return () => {
      const took = performance.now() - began;
      const pause = Math.max(
        frequencyMs,
        lane.source.refreshMs,
        FRESH_SHARE * took,
      );
      this.againAt.set(kind, performance.now() + pause);
    };
  }
}
