import type { Knex } from 'knex';
import { addMonths, getMonth } from '../inputs';
import {
  AccountList,
  type CostRow,
  createSourceState,
  SliceWriter,
  type SourceState,
  SourceStates,
  StoreLease,
} from '../store';
import { coverage, primary, type SampleCost, sampleCosts } from './sampleCosts';

const now = () => new Date();
const HOLDER = 'tests';

export const accountIds = ['111122223333', '444455556666'];

const toRow = (cost: SampleCost): CostRow => ({
  ...cost,
  metric: 'UnblendedCost',
});

/** Writes one month as an ingest does; the version of the store grows. */
export async function writeMonth(
  db: Knex,
  slice: { accountId: string; allocation: string; month: string },
  costs: SampleCost[],
) {
  const { accountId, allocation, month } = slice;
  const lease = new StoreLease(db, now);
  await lease.acquire(HOLDER);
  const from = `${month}-01`;
  const next = addMonths(from, 1);
  const wanted = costs.filter(
    cost =>
      cost.accountId === accountId &&
      cost.allocation === allocation &&
      getMonth(cost.day) === month,
  );
  await new SliceWriter(db, lease).write(
    {
      source: accountId,
      allocation,
      month,
      from,
      to: next < coverage.to ? next : coverage.to,
      isFinal: false,
      ingestId: 'tests',
      fetchedAt: now().toISOString(),
      slices: [
        { accountId, rows: wanted.map(toRow), estimatedFrom: '2026-11-23' },
      ],
    },
    HOLDER,
  );
}

/** Says how reading an account went. */
export async function saveSourceState(
  db: Knex,
  accountId: string,
  state: Partial<SourceState> = {},
) {
  await new SourceStates(db).save({
    ...createSourceState(accountId, 'cost-explorer'),
    status: 'succeeded',
    lastAttemptAt: '2026-11-25T00:00:00.000Z',
    lastSuccessAt: '2026-11-25T00:00:00.000Z',
    nextAttemptAt: '2026-11-25T08:00:00.000Z',
    ...state,
  });
}

/** Fills the store as two complete ingests would. */
export async function seedStore(db: Knex, costs = sampleCosts) {
  const accounts = new AccountList(db);
  for (const accountId of accountIds) {
    await accounts.add(accountId, [accountId], {
      isNew: false,
      now: now().toISOString(),
    });
  }
  await db('cost_allocations').insert({
    id: 'tag:Project',
    definition: '{}',
    is_planned: true,
    needed_at: now().toISOString(),
  });
  for (let index = 0; index < 13; index++) {
    const month = getMonth(addMonths(coverage.from, index));
    for (const accountId of accountIds) {
      for (const allocation of [primary, 'tag:Project']) {
        await writeMonth(db, { accountId, allocation, month }, costs);
      }
    }
  }
  for (const accountId of accountIds) {
    await saveSourceState(db, accountId);
  }
}

/** What is derived from the store is derived anew: nobody finds a warm cache. */
export async function coolDown(db: Knex) {
  await db('cost_store').increment('version', 1);
}
