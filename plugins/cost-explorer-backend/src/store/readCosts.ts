import type { Knex } from 'knex';
import { toDay, toDayNumber } from './days';
import type {
  CostDimension,
  DaysQuery,
  StoredRow,
  StoredTotal,
  TotalsQuery,
} from './types';

const SUM = 'CAST(SUM(cost_days.amount) AS TEXT) AS amount';
const ESTIMATED = 'MAX(cost_days.is_estimated) AS is_estimated';
// SQLite and PostgreSQL take some more parameters than this
const MAX_VALUES = 5_000;

type Columns = {
  value?: string;
  service?: string;
  account_id?: string;
  charge_type?: StoredRow['chargeType'];
  day?: number;
  amount: string;
  is_estimated: number;
};

function select(db: Knex, query: Omit<TotalsQuery, 'allocation' | 'by'>) {
  return db('cost_series')
    .join('cost_days', 'cost_days.series_id', 'cost_series.id')
    .where('cost_series.metric', query.metric)
    .andWhere('cost_series.currency', query.currency)
    .andWhere('cost_series.is_shown', true)
    .andWhere('cost_days.day', '>=', toDayNumber(query.from))
    .andWhere('cost_days.day', '<', toDayNumber(query.to));
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Values in lists that a statement can take. */
function* split(values: string[]): Generator<string[]> {
  for (let start = 0; start < values.length; start += MAX_VALUES) {
    yield values.slice(start, start + MAX_VALUES);
  }
}

const toRow = (row: Columns): StoredRow => ({
  day: toDay(row.day ?? 0),
  service: row.service ?? '',
  chargeType: row.charge_type ?? 'charge',
  amount: BigInt(row.amount),
  isEstimated: row.is_estimated > 0,
});

/** Rows of several answers: each day, service and charge type once. */
function addUp(rows: StoredRow[]): StoredRow[] {
  const sums = new Map<string, StoredRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.service, row.chargeType]);
    const known = sums.get(key);
    sums.set(key, {
      ...row,
      amount: (known?.amount ?? 0n) + row.amount,
      isEstimated: (known?.isEstimated ?? false) || row.isEstimated,
    });
  }
  return [...sums.values()];
}

/** Sums by day, service and charge type; each selector is asked for on its own. */
export async function readDays(
  db: Knex,
  query: DaysQuery,
): Promise<StoredRow[]> {
  const answers: StoredRow[][] = [];
  for (const { allocation, values } of query.selectors) {
    for (const some of split([...new Set(values)])) {
      const rows: Columns[] = await select(db, query)
        .andWhere('cost_series.allocation', allocation)
        .whereIn('cost_series.value', some)
        .groupBy('day', 'service', 'charge_type')
        .select('day', 'service', 'charge_type')
        .select(db.raw(SUM), db.raw(ESTIMATED));
      answers.push(rows.map(toRow));
    }
  }
  const rows = answers.length === 1 ? answers[0] : addUp(answers.flat());
  return rows.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.service, b.service) ||
      compare(a.chargeType, b.chargeType),
  );
}

const columns: Partial<Record<CostDimension, keyof Columns>> = {
  value: 'value',
  service: 'service',
  account: 'account_id',
  chargeType: 'charge_type',
  day: 'day',
};

/** The ranges of the months that a range touches. */
function splitByMonth(from: string, to: string) {
  const ranges: Array<{ from: string; to: string }> = [];
  for (let start = from; start < to;) {
    const [year, month] = start.split('-').map(Number);
    const next = new Date(Date.UTC(year, month)).toISOString().slice(0, 10);
    const end = next < to ? next : to;
    ranges.push({ from: start, to: end });
    start = end;
  }
  return ranges;
}

/** Sums of one allocation by the dimensions that are named. */
export async function readTotals(
  db: Knex,
  query: TotalsQuery,
): Promise<StoredTotal[]> {
  const { by, from, to } = query;
  if (!by.includes('month') || by.includes('day')) {
    return readSums(db, query);
  }
  const totals: StoredTotal[] = [];
  for (const range of splitByMonth(from, to)) {
    const rows = await readSums(db, { ...query, ...range });
    rows.forEach(row => totals.push({ ...row, date: range.from.slice(0, 7) }));
  }
  return totals;
}

async function readSums(db: Knex, query: TotalsQuery): Promise<StoredTotal[]> {
  const names = query.by.flatMap(dimension => columns[dimension] ?? []);
  const rows: Columns[] = await select(db, query)
    .andWhere('cost_series.allocation', query.allocation)
    .modify(grouped => {
      if (names.length > 0) grouped.groupBy(names);
    })
    .select(...names, db.raw(SUM), db.raw(ESTIMATED));
  return rows
    .filter(row => row.amount !== null)
    .map(row => ({
      ...(row.value !== undefined && { value: row.value }),
      ...(row.service !== undefined && { service: row.service }),
      ...(row.account_id !== undefined && { accountId: row.account_id }),
      ...(row.charge_type !== undefined && { chargeType: row.charge_type }),
      ...(row.day !== undefined && { date: toDay(row.day) }),
      amount: BigInt(row.amount),
      isEstimated: row.is_estimated > 0,
    }));
}
