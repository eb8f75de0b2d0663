import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ActivityCoverage,
  ActivityIngestState,
  ActivityProblem,
} from '@hangar/plugin-cloudtrail-common';
import type { Knex } from 'knex';
import type { CloudTrailConfig } from '../config';
import type { ActivityReader, ActivityWriter } from '../store';
import { describeCoverage, toIso } from './describeCoverage';
import { describeIntake, describeLane } from './describeTargets';
import { findProblems } from './findProblems';
import { LaneReader } from './LaneReader';
import { LaneStates } from './LaneStates';
import { readLanes } from './readLanes';
import { Retention } from './Retention';
import type { Lane } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;
const END_OF_TIME = Date.UTC(9999, 11, 31);

export type ActivityIngestOptions = {
  db: Knex;
  store: ActivityWriter & Pick<ActivityReader, 'countEvents'>;
  config: Pick<
    CloudTrailConfig,
    'overlapMs' | 'readEvents' | 'retentionDays' | 'schedule'
  >;
  /** See `createLanes`. */
  lanes: Lane[];
  /** The simulator answers instead of AWS. */
  simulated: boolean;
  logger: LoggerService;
  /** Milliseconds since 1970. */
  now: () => number;
};

/**
 * Reads the events of every account and region into the store. It can be run at
 * any time, in any number of replicas, and stopped at any point: it does what is missing.
 */
export class ActivityIngest {
  private readonly states: LaneStates;
  private readonly retention: Retention;
  private readonly retentionMs: number;

  constructor(private readonly options: ActivityIngestOptions) {
    this.states = new LaneStates(options.db);
    this.retention = new Retention(options);
    this.retentionMs = options.config.retentionDays * DAY_MS;
  }

  /**
   * Reads until nothing is missing, or until it is stopped. A lane that fails
   * stops none of the others, and is tried again later.
   *
   * @returns how many events came into the store
   */
  async run(options: { signal: AbortSignal }): Promise<{ added: number }> {
    const { config, lanes, logger, now, store } = this.options;
    const settings = {
      overlapMs: config.overlapMs,
      retentionMs: this.retentionMs,
      frequencyMs: config.schedule.frequencyMs,
    };
    const readers = lanes.map(
      lane =>
        new LaneReader({
          ...{ lane, settings, store, logger, now, states: this.states },
        }),
    );
    const added = await readLanes(readers, options.signal);
    await this.retention.run(options.signal);
    return { added };
  }

  /** How reading each account and region goes, for operators. */
  async getState(): Promise<ActivityIngestState> {
    const { config, lanes, now, simulated, store } = this.options;
    const [states, known, total] = await Promise.all([
      this.states.list(),
      store.listCoverage(),
      store.countEvents({ from: 0, to: END_OF_TIME }),
    ]);
    const settings = {
      now: now(),
      frequencyMs: config.schedule.frequencyMs,
      retentionMs: this.retentionMs,
    };
    return {
      simulated,
      events: total.count,
      retentionDays: config.retentionDays,
      targets: [
        ...lanes.map(lane =>
          describeLane(lane, states.get(lane), known, settings),
        ),
        ...states.intake.map(state => describeIntake(state, state)),
      ],
    };
  }

  /**
   * What of a range is complete, over the given accounts and regions or all.
   *
   * @param from - milliseconds since 1970, inclusive
   * @param to - exclusive
   */
  async readCoverage(
    from: number,
    to: number,
    accounts?: string[],
    regions?: string[],
  ): Promise<{
    coverage: ActivityCoverage;
    problems: ActivityProblem[];
    asOf: string | null;
  }> {
    const { config, now, store } = this.options;
    const [states, known] = await Promise.all([
      this.states.list(),
      store.listCoverage(),
    ]);
    const all = this.options.lanes.map(lane => ({
      lane,
      state: states.get(lane),
    }));
    const chosen = all.filter(
      ({ lane }) =>
        (accounts?.includes(lane.accountId) ?? true) &&
        (regions?.includes(lane.region) ?? true),
    );
    const reads = chosen.flatMap(({ state }) => state.lastSuccessAt ?? []);
    return {
      coverage: {
        ...describeCoverage(
          chosen.map(({ lane }) => lane),
          known,
          { from, to },
          { now: now(), frequencyMs: config.schedule.frequencyMs },
        ),
        includesReads: config.readEvents,
      },
      problems: findProblems(chosen, all),
      asOf: reads.length > 0 ? toIso(Math.max(...reads)) : null,
    };
  }
}
