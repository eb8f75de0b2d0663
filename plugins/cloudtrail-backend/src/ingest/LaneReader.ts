import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourcePage } from '../sources';
import type { ActivityWriter, CoverageTarget } from '../store';
import { explainFailure, isExpired } from './explainFailure';
import type { LaneStates } from './LaneStates';
import { planNext, type PlanSettings } from './planLane';
import type { EventKind, KindState, Lane, LaneState, Step } from './types';

const SECOND_MS = 1000;
const FIRST_BACK_OFF_MS = 30 * SECOND_MS;
const MAX_BACK_OFF_MS = 15 * 60 * SECOND_MS;
const SAVE_EVERY_MS = 5 * SECOND_MS;
/** New events are looked for again when what is read otherwise took so many times as long. */
const FRESH_SHARE = 4;
const MAX_EXPIRED = 3;

export type LaneReaderOptions = {
  lane: Lane;
  states: LaneStates;
  store: Pick<ActivityWriter, 'addEvents' | 'listCoverage'>;
  settings: PlanSettings & { frequencyMs: number };
  logger: LoggerService;
  now: () => number;
};

/** Reads what is missing of one account and region, until nothing is. For one run. */
export class LaneReader {
  private state!: LaneState;
  private savedAt = -Infinity;
  private expired = 0;
  private added = 0;
  /** When new events may be looked for again in this run, by the clock that never jumps. */
  private readonly freshAgainAt = new Map<EventKind, number>();

  constructor(private readonly options: LaneReaderOptions) {}

  /** What AWS refuses is remembered and tried again later; it stops no other lane. */
  async run(signal: AbortSignal): Promise<{ added: number }> {
    const { lane, states, now } = this.options;
    this.state = await states.get(this.key);
    if (this.isWaiting() || signal.aborted) {
      return { added: 0 };
    }
    this.state.lastAttemptAt = now();
    await this.save();
    try {
      await this.readAll(signal);
      this.succeed();
      this.state.nextAttemptAt = now() + this.options.settings.frequencyMs;
    } catch (error) {
      if (!signal.aborted) {
        this.fail(error);
      }
    }
    await this.save();
    if (this.added > 0) {
      this.options.logger.debug(
        `Read ${this.added} new events of account ${lane.accountId}, region ${lane.region}`,
      );
    }
    return { added: this.added };
  }

  private get key() {
    const { source, accountId, region } = this.options.lane;
    return { source: source.type, accountId, region };
  }

  private async save() {
    this.savedAt = performance.now();
    await this.options.states.save(this.key, this.state);
  }

  /** A time further ahead than any that is ever set was written before the clock jumped back. */
  private isWaiting(): boolean {
    const { failures, nextAttemptAt } = this.state;
    const wait = (nextAttemptAt ?? 0) - this.options.now();
    return failures > 0 && wait > 0 && wait <= MAX_BACK_OFF_MS;
  }

  private async readAll(signal: AbortSignal): Promise<void> {
    const { lane, store, settings, now } = this.options;
    for (;;) {
      signal.throwIfAborted();
      const coverage = await store.listCoverage();
      const step = planNext(lane, {
        ...settings,
        now: now(),
        states: this.state.kinds,
        getCovered: kind =>
          coverage.find(
            known =>
              known.accountId === lane.accountId &&
              known.region === lane.region &&
              known.kind === kind,
          )?.intervals ?? [],
        isFreshDue: kind => this.isFreshDue(kind),
      });
      if (!step) {
        return;
      }
      await this.readStep(step, signal);
    }
  }

  private isFreshDue(kind: EventKind): boolean {
    const again = this.freshAgainAt.get(kind);
    if (again !== undefined) {
      return performance.now() >= again;
    }
    const { freshAt } = this.getKind(kind);
    const age = this.options.now() - (freshAt ?? -Infinity);
    return age < 0 || age >= this.options.lane.source.refreshMs;
  }

  private getKind(kind: EventKind): KindState {
    this.state.kinds[kind] ??= {};
    return this.state.kinds[kind];
  }

  private async readStep(step: Step, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const { lane, settings, now } = this.options;
    const state = this.getKind(step.kind);
    if (step.purpose === 'fresh') {
      this.freshAgainAt.set(step.kind, Infinity);
      state.freshAt = now();
    } else if (step.purpose === 'reread') {
      state.reread = { from: step.from, to: step.to, end: step.end ?? step.to };
    }
    await this.readPages(step, signal);
    if (step.purpose === 'fresh') {
      const took = performance.now() - began;
      const pause = Math.max(
        settings.frequencyMs,
        lane.source.refreshMs,
        FRESH_SHARE * took,
      );
      this.freshAgainAt.set(step.kind, performance.now() + pause);
    }
  }

  private async readPages(step: Step, signal: AbortSignal): Promise<void> {
    const { source, accountId, region } = this.options.lane;
    const target = { accountId, region, kind: step.kind };
    const { from, to } = step;
    let lower = to;
    let horizon: number | undefined;
    try {
      for await (const page of source.read({ target, from, to, signal })) {
        // what arrived after the first page was asked for may be on none
        horizon ??= this.findHorizon(step, page);
        const reached = this.findLower(step, page, lower);
        await this.add(target, page, { from: reached, to: horizon });
        const hasAdvanced = reached < lower;
        lower = reached;
        await this.advance(step, lower, page.isLast);
        signal.throwIfAborted();
        if (hasAdvanced && this.isPreempted(step)) {
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
    const { lane, now } = this.options;
    if (askedAt !== null) {
      this.state.clockOffset = askedAt - now();
    }
    const asked = Math.min(
      now(),
      askedAt ?? Infinity,
      step.purpose === 'fresh' ? step.to : Infinity,
    );
    const horizon = asked - lane.source.settleMs;
    if (step.purpose === 'fresh') {
      const state = this.getKind(step.kind);
      state.horizon = horizon;
      state.rereadTo ??= horizon;
    }
    return Math.min(step.to, horizon);
  }

  /** A second can go on on the next page. */
  private findLower(step: Step, page: SourcePage, lower: number): number {
    if (page.isLast) {
      return step.from;
    }
    return page.oldest === null
      ? lower
      : Math.max(
          step.from,
          Math.min(
            lower,
            Math.floor(page.oldest / SECOND_MS) * SECOND_MS + SECOND_MS,
          ),
        );
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

  private async advance(step: Step, lower: number, isLast: boolean) {
    const { now } = this.options;
    if (step.purpose === 'reread') {
      const state = this.getKind(step.kind);
      const end = step.end ?? step.to;
      state.reread = isLast ? undefined : { from: step.from, to: lower, end };
      state.rereadTo = isLast ? end : state.rereadTo;
    }
    this.state.lastSuccessAt = now();
    const hadFailed = this.state.failures > 0;
    this.succeed();
    if (hadFailed || performance.now() - this.savedAt >= SAVE_EVERY_MS) {
      await this.save();
    }
  }

  /** New changes go before everything else. */
  private isPreempted(step: Step): boolean {
    const [first] = this.options.lane.kinds;
    const isFirst = step.purpose === 'fresh' && step.kind === first;
    return !isFirst && this.isFreshDue(first);
  }

  private succeed() {
    this.state.failures = 0;
    this.state.error = null;
    this.state.nextAttemptAt = null;
  }

  private fail(error: unknown) {
    const { lane, logger, now } = this.options;
    const explained = explainFailure(error);
    const failures = this.state.failures + 1;
    const wait = Math.min(
      FIRST_BACK_OFF_MS * 2 ** (failures - 1),
      MAX_BACK_OFF_MS,
    );
    Object.assign(this.state, {
      failures,
      error: explained,
      nextAttemptAt: now() + wait,
    });
    logger.warn(
      `The events of account ${lane.accountId}, region ${lane.region} could not be read: ${explained.message}. What is there stays; next try in ${Math.round(wait / SECOND_MS)} seconds`,
      error instanceof Error ? error : undefined,
    );
  }
}
