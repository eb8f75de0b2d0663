import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import {
  AccountList,
  applyMigrations,
  type CostRow,
  CostStore,
  SliceWriter,
  StoreLease,
} from '../../plugins/cost-explorer-backend/src/store';

export const ENTITIES = 1_000;
export const MONTHS = 13;
const ACCOUNT = '111122223333';
const SERVICES = [
  'Amazon Elastic Container Service',
  'Amazon Relational Database Service',
  'EC2 - Other',
  'AmazonCloudWatch',
];
export const ALLOCATION = 'tag:Component';
export const NOW = new Date('2026-12-01T03:00:00Z');
const now = () => NOW;

export const toValue = (index: number) =>
  `component-${String(index).padStart(4, '0')}`;

/** First days of the months, the last one after the last month. */
export function listMonthStarts(): string[] {
  return Array.from({ length: MONTHS + 1 }, (_, index) =>
    new Date(Date.UTC(2026, 11 - MONTHS + index)).toISOString().slice(0, 10),
  );
}

function* listDays(from: string, to: string): Generator<string> {
  for (let day = Date.parse(from); day < Date.parse(to); day += 86_400_000) {
    yield new Date(day).toISOString().slice(0, 10);
  }
}

function createRows(from: string, to: string): CostRow[] {
  const rows: CostRow[] = [];
  for (let entity = 0; entity < ENTITIES; entity += 1) {
    const common = {
      value: toValue(entity),
      metric: 'UnblendedCost' as const,
      currency: 'USD',
      isEstimated: false,
    };
    for (const day of listDays(from, to)) {
      for (const [index, service] of SERVICES.entries()) {
        // amounts with all ten decimals, as AWS has them
        const amount =
          BigInt((entity + 1) * (index + 1)) * 123_456_789n +
          BigInt(Date.parse(day) / 86_400_000);
        rows.push({ ...common, day, service, chargeType: 'charge', amount });
      }
    }
    rows.push({
      ...common,
      day: from,
      service: '',
      chargeType: 'tax',
      amount: BigInt(entity + 1) * 987_654_321n,
    });
  }
  return rows;
}

/** Writes every month as the ingest does; gives the store, the rows, and how long a month took. */
export async function fillStore(db: Knex) {
  await applyMigrations(db);
  const lease = new StoreLease(db, now);
  const holder = randomUUID();
  await lease.acquire(holder);
  await new AccountList(db).add('payer', [ACCOUNT], {
    isNew: false,
    now: NOW.toISOString(),
  });
  const writer = new SliceWriter(db, lease);
  const starts = listMonthStarts();
  const times: number[] = [];
  let rows = 0;
  for (let index = 0; index < MONTHS; index += 1) {
    const [from, to] = [starts[index], starts[index + 1]];
    const slice = createRows(from, to);
    rows += slice.length;
    const began = performance.now();
    await writer.write(
      {
        source: 'payer',
        allocation: ALLOCATION,
        month: from.slice(0, 7),
        from,
        to,
        isFinal: true,
        ingestId: holder,
        fetchedAt: NOW.toISOString(),
        slices: [{ accountId: ACCOUNT, rows: slice, estimatedFrom: null }],
      },
      holder,
    );
    times.push(performance.now() - began);
  }
  const store = new CostStore(db, {
    primary: ALLOCATION,
    maxAllocations: 20,
    sources: ['payer'],
    now,
  });
  return { store, rows, times };
}
