import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ActivityWriter } from '../store';
import { FreshLooks } from './FreshLooks';
import { LaneProgress } from './LaneProgress';
import type { LaneStates } from './LaneStates';
import { planNext, type PlanSettings } from './planLane';
import { StretchReader } from './StretchReader';
import type { Lane, Step } from './types';

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
  constructor(private readonly options: LaneReaderOptions) {}

  /** What AWS refuses is remembered and tried again later; it stops no other lane. */
  async run(signal: AbortSignal): Promise<{ added: number }> {
    const { lane, states, settings, logger, now } = this.options;
    const { frequencyMs } = settings;
    const progress = await LaneProgress.load({
      ...{ lane, states, frequencyMs, now },
    });
    if (progress.isWaiting || signal.aborted) {
      return { added: 0 };
    }
    const fresh = new FreshLooks({ lane, progress, frequencyMs, now });
    const reader = this.createReader(progress, fresh);
    await progress.begin();
    try {
      await this.readAll({ progress, fresh, reader, signal });
      progress.succeed();
    } catch (error) {
      if (!signal.aborted) {
        this.warn(error, progress.fail(error));
      }
    }
    await progress.save();
    if (reader.added > 0) {
      logger.debug(
        `Read ${reader.added} new events of account ${lane.accountId}, region ${lane.region}`,
      );
    }
    return { added: reader.added };
  }

  private createReader(progress: LaneProgress, fresh: FreshLooks) {
    const { lane, store, now } = this.options;
    const [first] = lane.kinds;
    // new changes go before everything else
    const isPreempted = ({ purpose, kind }: Step) =>
      !(purpose === 'fresh' && kind === first) && fresh.isDue(first);
    return new StretchReader({ lane, progress, store, now, isPreempted });
  }

  private async readAll(run: {
    progress: LaneProgress;
    fresh: FreshLooks;
    reader: StretchReader;
    signal: AbortSignal;
  }): Promise<void> {
    const { progress, fresh, reader, signal } = run;
    for (;;) {
      signal.throwIfAborted();
      const step = await this.plan(progress, fresh);
      if (!step) {
        return;
      }
      if (step.purpose === 'fresh') {
        const end = fresh.begin(step.kind);
        await reader.read(step, signal);
        end();
      } else {
        if (step.purpose === 'reread') {
          const { from, to, end = to } = step;
          progress.getKind(step.kind).reread = { from, to, end };
        }
        await reader.read(step, signal);
      }
    }
  }

  private async plan(progress: LaneProgress, fresh: FreshLooks) {
    const { lane, store, settings, now } = this.options;
    const coverage = await store.listCoverage();
    return planNext(lane, {
      ...settings,
      now: now(),
      states: progress.state.kinds,
      getCovered: kind =>
        coverage.find(
          known =>
            known.accountId === lane.accountId &&
            known.region === lane.region &&
            known.kind === kind,
        )?.intervals ?? [],
      isFreshDue: kind => fresh.isDue(kind),
    });
  }

  private warn(
    error: unknown,
    { message, wait }: { message: string; wait: number },
  ) {
    const { lane, logger } = this.options;
    logger.warn(
      `The events of account ${lane.accountId}, region ${lane.region} could not be read: ${message}. What is there stays; next try in ${Math.round(wait / 1000)} seconds`,
      error instanceof Error ? error : undefined,
    );
  }
}
