import { type Database, openDatabases } from './cost-store/databases';
import {
  ALLOCATION,
  ENTITIES,
  fillStore,
  listMonthStarts,
  MONTHS,
  toValue,
} from './cost-store/fillStore';
import { getPercentiles, readAtOnce } from './cost-store/readAtOnce';

/**
 * What the cost store takes for 1,000 entities, 13 months and 4 services, and
 * how fast it is read by 100 at once who never pause. Nothing is cached here:
 * the portal reads a sum once for each version of the store.
 */
const READERS = 100;

// only what goes wrong; the table is the point
process.env.LOG_LEVEL ??= 'error';

const starts = listMonthStarts();
const all = { from: starts[0], to: starts[MONTHS] };
const lastMonth = { from: starts[MONTHS - 1], to: starts[MONTHS] };
const common = { metric: 'UnblendedCost' as const, currency: 'USD' };
const round = (milliseconds: number) => Number(milliseconds.toFixed(1));

async function measure({ name, db, measureSize }: Database) {
  const { store, rows, times } = await fillStore(db);
  const bytes = await measureSize();
  const readDays = (index: number, range: { from: string; to: string }) =>
    store.readDays({
      ...common,
      ...range,
      selectors: [
        { allocation: ALLOCATION, values: [toValue(index % ENTITIES)] },
      ],
    });
  const readTotals = () =>
    store.readTotals({
      ...common,
      ...lastMonth,
      allocation: ALLOCATION,
      by: ['value'],
    });
  const size = {
    Database: name,
    Rows: rows,
    MB: Math.round(bytes / 1e6),
    'Bytes a row': Math.round(bytes / rows),
    'Writing a month, p95 (ms)': Math.round(getPercentiles(times).p95),
  };
  const scenarios = [
    {
      what: 'a month of one entity',
      readers: READERS,
      readsEach: 10,
      read: (index: number) => readDays(index, lastMonth),
    },
    {
      what: '13 months of one entity',
      readers: READERS,
      readsEach: 5,
      read: (index: number) => readDays(index, all),
    },
    {
      what: 'a month of all entities, by value',
      readers: 1,
      readsEach: 5,
      read: readTotals,
    },
    {
      what: 'a month of all entities, by value',
      readers: READERS,
      readsEach: 2,
      read: readTotals,
    },
  ];
  const reads = [];
  for (const { what, read, ...options } of scenarios) {
    const { p50, p95 } = await readAtOnce(options, read);
    reads.push({
      Database: name,
      Read: what,
      'Readers at once': options.readers,
      'p50 (ms)': round(p50),
      'p95 (ms)': round(p95),
    });
  }
  return { size, reads };
}

async function main(): Promise<number> {
  const results = [];
  for (const database of await openDatabases()) {
    try {
      results.push(await measure(database));
    } finally {
      await database.remove();
    }
  }
  console.table(results.map(({ size }) => size));
  console.table(results.flatMap(({ reads }) => reads));
  return 0;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
