import type { SourcePage } from '../sources';
import type { ActivityWriter, CoverageTarget } from '../store';
import { isExpired } from './explainFailure';
import type { LaneProgress } from './LaneProgress';
import type { Lane, Step } from './types';

const SECOND_MS = 1000;
const MAX_EXPIRED = 3;

/**
 * Reads stretches of a lane page by page. Each page and what is complete by it
 * come into the store in one transaction.
 */
export class StretchReader {
  /** How many events were new. */
  added = 0;
  private expired = 0;

  constructor(
    private readonly options: {
      lane: Lane;
      progress: LaneProgress;
      store: Pick<ActivityWriter, 'addEvents'>;
      now: () => number;
      /** Whether something else is to be read before the rest of a step. */
      isPreempted: (step: Step) => boolean;
    },
  ) {}

  /** Reads a step, or the newest part of it. */
  async read(step: Step, signal: AbortSignal): Promise<void> {
    const { lane, progress, isPreempted } = this.options;
    const { source, accountId, region } = lane;
    const target = { accountId, region, kind: step.kind };
    const { from, to } = step;
    let lower = to;
    let horizon: number | undefined;
    try {
      for await (const page of source.read({ target, from, to, signal })) {
        // what arrived after the first page was asked for may be on none
        horizon ??= this.findHorizon(step, page);
        const reached = findLower(step, page, lower);
        await this.add(target, page, { from: reached, to: horizon });
        const hasAdvanced = reached < lower;
        lower = reached;
        await progress.advance(step, lower, page.isLast);
        signal.throwIfAborted();
        if (hasAdvanced && isPreempted(step)) {
          return;
        }
      }
    } catch (error) {
      // read on from where it was, with pages of its own
      if (!isExpired(error) || this.countExpired(lower < to) > MAX_EXPIRED) {
        throw error;
      }
    }
  }

  private countExpired(hasAdvanced: boolean) {
    this.expired = hasAdvanced ? 1 : this.expired + 1;
    return this.expired;
  }

  /** Up to here all that is not late is on the pages. Never later than now, by our clock and by AWS's. */
  private findHorizon(step: Step, { askedAt }: SourcePage): number {
    const { lane, progress, now } = this.options;
    if (askedAt !== null) {
      progress.state.clockOffset = askedAt - now();
    }
    const isFresh = step.purpose === 'fresh';
    const asked = Math.min(
      now(),
      askedAt ?? Infinity,
      isFresh ? step.to : Infinity,
    );
    const horizon = asked - lane.source.settleMs;
    if (isFresh) {
      const state = progress.getKind(step.kind);
      state.horizon = horizon;
      state.rereadTo ??= horizon;
    }
    return Math.min(step.to, horizon);
  }

  private async add(
    target: CoverageTarget,
    page: SourcePage,
    interval: { from: number; to: number },
  ): Promise<void> {
    const covered =
      interval.from < interval.to ? { target, interval } : undefined;
    if (page.records.length > 0 || covered) {
      const { store } = this.options;
      const { added } = await store.addEvents(page.records, covered);
      this.added += added.length;
    }
  }
}

/** Down to where the pages are complete. A second can go on on the next page. */
function findLower(step: Step, page: SourcePage, lower: number): number {
  if (page.isLast) {
    return step.from;
  }
  if (page.oldest === null) {
    return lower;
  }
  const nextSecond =
    Math.floor(page.oldest / SECOND_MS) * SECOND_MS + SECOND_MS;
  return Math.max(step.from, Math.min(lower, nextSecond));
}
