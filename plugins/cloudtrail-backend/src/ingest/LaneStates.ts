import type { Knex } from 'knex';
import type { Lane, LaneState } from './types';

const TABLE = 'activity_targets';

type LaneKey = { source: string; accountId: string; region: string };

type Row = {
  source: string;
  account_id: string;
  region: string;
  last_attempt_at: number | string | null;
  last_success_at: number | string | null;
  next_attempt_at: number | string | null;
  failures: number;
  error: string | null;
  clock_offset: number | string | null;
  kinds: string;
};

const createState = (): LaneState => ({
  lastAttemptAt: null,
  lastSuccessAt: null,
  nextAttemptAt: null,
  failures: 0,
  error: null,
  clockOffset: null,
  kinds: {},
});

// PostgreSQL gives big integers as texts
const toNumber = (value: number | string | null) =>
  value === null ? null : Number(value);

const toKey = ({ source, accountId, region }: LaneKey) => ({
  source,
  account_id: accountId,
  region,
});

const toState = (row: Row): LaneState => ({
  lastAttemptAt: toNumber(row.last_attempt_at),
  lastSuccessAt: toNumber(row.last_success_at),
  nextAttemptAt: toNumber(row.next_attempt_at),
  failures: row.failures,
  error: row.error === null ? null : JSON.parse(row.error),
  clockOffset: toNumber(row.clock_offset),
  kinds: JSON.parse(row.kinds),
});

/** How reading each account and region goes, kept over restarts. */
export class LaneStates {
  constructor(private readonly db: Knex) {}

  async get(lane: LaneKey): Promise<LaneState> {
    const row: Row | undefined = await this.db(TABLE)
      .where(toKey(lane))
      .first();
    return row ? toState(row) : createState();
  }

  /** All of them, looked up by lane, and those of what comes by itself. */
  async list(): Promise<{
    get: (lane: Lane) => LaneState;
    intake: Array<LaneKey & LaneState>;
  }> {
    const rows: Row[] = await this.db(TABLE)
      .select()
      .orderBy(['source', 'account_id', 'region']);
    const all = rows.map(row => ({
      source: row.source,
      accountId: row.account_id,
      region: row.region,
      ...toState(row),
    }));
    return {
      get: ({ source, accountId, region }) =>
        all.find(
          state =>
            state.source === source.type &&
            state.accountId === accountId &&
            state.region === region,
        ) ?? createState(),
      intake: all.filter(({ source }) => source === 'sqs'),
    };
  }

  async save(lane: LaneKey, state: LaneState): Promise<void> {
    await this.db(TABLE)
      .insert({
        ...toKey(lane),
        last_attempt_at: state.lastAttemptAt,
        last_success_at: state.lastSuccessAt,
        next_attempt_at: state.nextAttemptAt,
        failures: state.failures,
        error: state.error === null ? null : JSON.stringify(state.error),
        clock_offset: state.clockOffset,
        kinds: JSON.stringify(state.kinds),
      })
      .onConflict(['source', 'account_id', 'region'])
      .merge();
  }
}
