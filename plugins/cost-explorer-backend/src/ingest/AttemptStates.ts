import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import type { CostSource } from '../sources';
import { type SourceState, SourceStates } from '../store';
import { explainFailure } from './explainFailure';
import { IngestTables } from './IngestTables';
import { getBackOff } from './schedule';
import type { SourceIngestOptions } from './SourceIngest';

/** How an attempt to read a source begins and ends, as it is remembered. */
export class AttemptStates {
  private readonly states: SourceStates;

  constructor(private readonly options: SourceIngestOptions) {
    this.states = new SourceStates(options.db);
  }

  async start(
    state: SourceState,
    due: 'continue' | 'begin',
  ): Promise<SourceState> {
    const now = this.options.now();
    const begun =
      due === 'begin'
        ? { ingestId: randomUUID(), ingestStartedAt: now.toISOString() }
        : {};
    const started: SourceState = {
      ...state,
      ...begun,
      status: 'running',
      isIngestDone: false,
      lastAttemptAt: now.toISOString(),
      nextAttemptAt: null,
    };
    if (begun.ingestId) {
      await new IngestTables(this.options.db).begin(
        begun.ingestId,
        state.source,
        now,
      );
    }
    await this.states.save(started);
    return started;
  }

  async succeed(state: SourceState): Promise<void> {
    const { config, logger } = this.options;
    const next =
      Date.parse(state.ingestStartedAt ?? '') + config.schedule.frequencyMs;
    await this.states.save({
      ...state,
      nextAttemptAt: new Date(next).toISOString(),
    });
    logger.info(`Read the costs of ${state.type} ${state.source}`);
  }

  async fail(
    source: CostSource,
    error: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    const { config, logger, now } = this.options;
    if (error instanceof ConflictError) {
      // the state is that of whoever has taken over
      logger.info(error.message);
      return;
    }
    const state = await this.states.get(source.id, source.type);
    if (signal.aborted) {
      // stopped, not failed: whoever comes next goes on
      await this.states.save({ ...state, status: 'waiting' });
      return;
    }
    const failures = state.failures + 1;
    const wait = getBackOff(failures, config.schedule.frequencyMs);
    const nextAttemptAt = new Date(now().getTime() + wait).toISOString();
    const explained = explainFailure(error);
    await this.states.save({
      ...state,
      status: 'failed',
      failures,
      error: explained,
      nextAttemptAt,
    });
    logger.warn(
      `The costs of ${source.type} ${source.id} could not be read: ${explained.message}. The last good state stays; next try at ${nextAttemptAt}`,
    );
  }
}
