import { explainFailure } from './explainFailure';
import type { LaneStates } from './LaneStates';
import type { EventKind, KindState, Lane, LaneState, Step } from './types';

const SECOND_MS = 1000;
const FIRST_BACK_OFF_MS = 30 * SECOND_MS;
const MAX_BACK_OFF_MS = 15 * 60 * SECOND_MS;
const SAVE_EVERY_MS = 5 * SECOND_MS;

type Options = {
  lane: Lane;
  states: LaneStates;
  frequencyMs: number;
  now: () => number;
};

const toKey = ({ source, accountId, region }: Lane) => ({
  source: source.type,
  accountId,
  region,
});

/** How reading a lane goes, during one run, and written down now and then. */
export class LaneProgress {
  private savedAt = -Infinity;

  private constructor(
    private readonly options: Options,
    readonly state: LaneState,
  ) {}

  static async load(options: Options): Promise<LaneProgress> {
    const state = await options.states.get(toKey(options.lane));
    return new LaneProgress(options, state);
  }

  /** A time further ahead than any that is ever set was written before the clock jumped back. */
  get isWaiting(): boolean {
    const { failures, nextAttemptAt } = this.state;
    const wait = (nextAttemptAt ?? 0) - this.options.now();
    return failures > 0 && wait > 0 && wait <= MAX_BACK_OFF_MS;
  }

  getKind(kind: EventKind): KindState {
    this.state.kinds[kind] ??= {};
    return this.state.kinds[kind];
  }

  async save(): Promise<void> {
    const { lane, states } = this.options;
    this.savedAt = performance.now();
    await states.save(toKey(lane), this.state);
  }

  async begin(): Promise<void> {
    const { now, frequencyMs } = this.options;
    this.state.lastAttemptAt = now();
    this.state.nextAttemptAt = now() + frequencyMs;
    await this.save();
  }

  /** Notes that a page is in the store, and what of the step is done by now. */
  async advance(step: Step, lower: number, isLast: boolean): Promise<void> {
    if (step.purpose === 'reread') {
      const state = this.getKind(step.kind);
      const end = step.end ?? step.to;
      state.reread = isLast ? undefined : { from: step.from, to: lower, end };
      state.rereadTo = isLast ? end : state.rereadTo;
    }
    this.state.lastSuccessAt = this.options.now();
    const hadFailed = this.state.failures > 0;
    this.succeed();
    if (hadFailed || performance.now() - this.savedAt >= SAVE_EVERY_MS) {
      await this.save();
    }
  }

  /** Nothing is wrong: it is read again when the next run is due. */
  succeed(): void {
    const { now, frequencyMs } = this.options;
    this.state.failures = 0;
    this.state.error = null;
    this.state.nextAttemptAt = now() + frequencyMs;
  }

  /** @returns what to say of it, and how long to wait, milliseconds */
  fail(error: unknown): { message: string; wait: number } {
    const explained = explainFailure(error);
    const failures = this.state.failures + 1;
    const wait = Math.min(
      FIRST_BACK_OFF_MS * 2 ** (failures - 1),
      MAX_BACK_OFF_MS,
    );
    Object.assign(this.state, {
      failures,
      error: explained,
      nextAttemptAt: this.options.now() + wait,
    });
    return { message: explained.message, wait };
  }
}
