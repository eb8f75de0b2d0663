import type {
  CostIngestState,
  CostSourceState,
} from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import type { CostSource } from '../sources';
import {
  AccountList,
  createSourceState,
  type KnownAccount,
  type PaidRequests,
  RequestCounts,
  type SourceState,
  SourceStates,
  toDay,
  toMoney,
} from '../store';

const NOTHING: PaidRequests = { count: 0, cost: 0n };

function toSourceState(
  state: SourceState,
  of: {
    accounts: KnownAccount[];
    requests: PaidRequests;
    days: { from: number; to: number } | undefined;
    isRunning: boolean;
  },
): CostSourceState {
  const { accounts, requests, days, isRunning } = of;
  return {
    id: state.source,
    type: state.type,
    accountIds: accounts
      .filter(({ source }) => source === state.source)
      .map(({ accountId }) => accountId),
    // whoever was running it has been killed
    status: state.status === 'running' && !isRunning ? 'waiting' : state.status,
    lastSuccessAt: state.lastSuccessAt,
    lastAttemptAt: state.lastAttemptAt,
    nextAttemptAt: state.nextAttemptAt,
    error: state.error,
    coverage: days ? { from: toDay(days.from), to: toDay(days.to - 1) } : null,
    progress: state.progress,
    requests: { count: requests.count, cost: toMoney(requests.cost, 'USD') },
    reconciliation: state.reconciliation,
    problems: [...state.problems, ...state.tagProblems],
  };
}

async function readDays(
  db: Knex,
): Promise<Array<{ source: string; from: number; to: number }>> {
  return db('cost_slices')
    .groupBy('source')
    .select('source')
    .min({ from: 'from_day' })
    .max({ to: 'to_day' });
}

/** Puts together what is known of each configured source. */
export async function readIngestState(options: {
  db: Knex;
  sources: CostSource[];
  simulated: boolean;
  now: () => Date;
}): Promise<CostIngestState> {
  const { db, now, simulated, sources } = options;
  const [states, accounts, requests, days, store] = await Promise.all([
    new SourceStates(db).list(),
    new AccountList(db).list(),
    new RequestCounts(db, now).readLastDay(),
    readDays(db),
    db('cost_store').where({ id: 1 }).first('lease_expires_at'),
  ]);
  const isRunning = (store?.lease_expires_at ?? '') > now().toISOString();
  return {
    simulated,
    sources: sources.map(({ id, type }) => {
      const range = days.find(row => row.source === id);
      return toSourceState(
        states.find(({ source }) => source === id) ??
          createSourceState(id, type),
        {
          accounts,
          requests: requests.get(id) ?? NOTHING,
          days: range,
          isRunning,
        },
      );
    }),
  };
}
