import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CostIngestState,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { CostExplorerConfig } from '../config';
import type { Allocation } from '../selectors';
import type { CostSource } from '../sources';
import { SourceStates, StoreLease } from '../store';
import { AttemptStates } from './AttemptStates';
import { chooseShownSources } from './chooseShownSources';
import { IngestTables } from './IngestTables';
import { readIngestState } from './readIngestState';
import { getDue } from './schedule';
import { SourceIngest } from './SourceIngest';

export type CostIngestOptions = {
  db: Knex;
  config: CostExplorerConfig;
  /** In the order in which they may show an account. */
  sources: CostSource[];
  /** What the entities of the catalog ask for; it decides which allocations are read. */
  getSelectors: () => Promise<CostSelector[]>;
  /** The simulator answers instead of AWS. */
  simulated: boolean;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Reads the costs of all sources into the store. It can be run at any time, in
 * any number of replicas: it does what is due, or nothing.
 */
export class CostIngest {
  private readonly states: SourceStates;
  private readonly attempts: AttemptStates;
  private readonly tables: IngestTables;
  private readonly lease: StoreLease;

  constructor(private readonly options: CostIngestOptions) {
    const { db, now } = options;
    this.states = new SourceStates(db);
    this.attempts = new AttemptStates(options);
    this.tables = new IngestTables(db);
    this.lease = new StoreLease(db, now);
  }

  /**
   * Does what is due. Where it is stopped, by its signal or a kill, the next run
   * goes on with the first slice that is missing. A source that fails stops none of the others.
   *
   * @returns whether a source was read to its end
   */
  async run(options: { signal: AbortSignal }): Promise<{ hasRead: boolean }> {
    const holder = randomUUID();
    if (!(await this.lease.acquire(holder))) {
      return { hasRead: false };
    }
    try {
      const allocations = await this.planAllocations();
      let hasRead = false;
      for (const [index, source] of this.options.sources.entries()) {
        options.signal.throwIfAborted();
        const earlier = this.options.sources.slice(0, index).map(s => s.id);
        const attempt = { holder, allocations, signal: options.signal };
        hasRead = (await this.readIfDue(source, earlier, attempt)) || hasRead;
      }
      await chooseShownSources(this.options);
      return { hasRead };
    } finally {
      await this.lease.release(holder);
    }
  }

  /** How reading each source goes, for operators. */
  async getState(): Promise<CostIngestState> {
    return readIngestState(this.options);
  }

  private async planAllocations(): Promise<Allocation[]> {
    const { config, getSelectors, logger, now } = this.options;
    try {
      return await this.tables.savePlan(await getSelectors(), {
        tagKey: config.tagKey,
        maxAllocations: config.maxAllocations,
        now: now(),
      });
    } catch (error) {
      const known = await this.tables.readPlan();
      logger.warn(
        'The catalog could not be asked which costs its entities need; those that are known are read',
        error as Error,
      );
      return known.length > 0
        ? known
        : this.tables.savePlan([], { ...config, now: now() });
    }
  }

  private async readIfDue(
    source: CostSource,
    earlier: string[],
    attempt: {
      holder: string;
      allocations: Allocation[];
      signal: AbortSignal;
    },
  ): Promise<boolean> {
    const { config, now } = this.options;
    const state = await this.states.get(source.id, source.type);
    const due = getDue(state, {
      now: now(),
      frequencyMs: config.schedule.frequencyMs,
      begun: await this.tables.listBegun(source.id),
      isWanted: await this.isWanted(source.id, attempt.allocations),
    });
    if (due === 'nothing') {
      return false;
    }
    const started = await this.attempts.start(state, due);
    const reading = new SourceIngest(this.options, source, earlier, attempt);
    try {
      await this.attempts.succeed(await reading.run(started));
      return true;
    } catch (error) {
      await this.attempts.fail(source, error, attempt.signal);
      return false;
    }
  }

  /** Whether there is an allocation that nothing has been read of. */
  private async isWanted(source: string, allocations: Allocation[]) {
    const read: string[] = await this.options
      .db('cost_slices')
      .where({ source })
      .distinct()
      .pluck('allocation');
    return allocations.some(({ id }) => !read.includes(id));
  }
}
