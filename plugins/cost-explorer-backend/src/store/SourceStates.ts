import type {
  CostProblem,
  CostSourceState,
} from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';

/** How reading a source goes, as it outlives a restart. Times are ISO 8601. */
export type SourceState = {
  source: string;
  type: CostSourceState['type'];
  status: CostSourceState['status'];
  /** The ingest that is under way, or was last. */
  ingestId: string | null;
  ingestStartedAt: string | null;
  isIngestDone: boolean;
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  nextAttemptAt: string | null;
  /** In a row. */
  failures: number;
  error: CostSourceState['error'];
  progress: CostSourceState['progress'];
  reconciliation: CostSourceState['reconciliation'];
  problems: CostProblem[];
  tagsCheckedAt: string | null;
  tagProblems: CostProblem[];
};

const columns: Record<keyof SourceState, string> = {
  source: 'source',
  type: 'type',
  status: 'status',
  ingestId: 'ingest_id',
  ingestStartedAt: 'ingest_started_at',
  isIngestDone: 'is_ingest_done',
  lastAttemptAt: 'last_attempt_at',
  lastSuccessAt: 'last_success_at',
  nextAttemptAt: 'next_attempt_at',
  failures: 'failures',
  error: 'error',
  progress: 'progress',
  reconciliation: 'reconciliation',
  problems: 'problems',
  tagsCheckedAt: 'tags_checked_at',
  tagProblems: 'tag_problems',
};
const asJson = new Set<string>([
  'error',
  'progress',
  'reconciliation',
  'problems',
  'tagProblems',
]);

function toColumns(state: Partial<SourceState>) {
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => [
      columns[key as keyof SourceState],
      asJson.has(key) && value !== null ? JSON.stringify(value) : value,
    ]),
  );
}

function toState(row: Record<string, unknown>): SourceState {
  const entries = Object.entries(columns).map(([key, column]) => {
    const value = row[column];
    if (key === 'isIngestDone') {
      return [key, Boolean(value)];
    }
    return [
      key,
      asJson.has(key) && value !== null ? JSON.parse(String(value)) : value,
    ];
  });
  return Object.fromEntries(entries) as SourceState;
}

/** The state of a source that nothing has been read of. */
export const createSourceState = (
  source: string,
  type: SourceState['type'],
): SourceState => ({
  source,
  type,
  status: 'waiting',
  ingestId: null,
  ingestStartedAt: null,
  isIngestDone: true,
  lastAttemptAt: null,
  lastSuccessAt: null,
  nextAttemptAt: null,
  failures: 0,
  error: null,
  progress: null,
  reconciliation: null,
  problems: [],
  tagsCheckedAt: null,
  tagProblems: [],
});

/** Keeps how reading each source goes. */
export class SourceStates {
  constructor(private readonly db: Knex) {}

  async list(): Promise<SourceState[]> {
    const rows: Array<Record<string, unknown>> =
      await this.db('cost_source_states').select();
    return rows.map(toState);
  }

  async get(source: string, type: SourceState['type']): Promise<SourceState> {
    const row = await this.db('cost_source_states').where({ source }).first();
    return row ? toState(row) : createSourceState(source, type);
  }

  async save(state: SourceState): Promise<void> {
    await this.db('cost_source_states')
      .insert(toColumns(state))
      .onConflict('source')
      .merge();
  }
}
