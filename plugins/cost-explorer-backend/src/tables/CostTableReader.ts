import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { addDays, addMonths, type DayRange, getFirstOfMonth } from '../inputs';
import { listDates } from '../ledger';
import type { CostSnapshot } from '../services/CostSnapshots';
import { VersionedCache } from '../services/VersionedCache';
import type { CostReader, StoredTotal } from '../store';
import type { CostTable } from './CostTable';
import { CostTableBuilder } from './CostTableBuilder';

/** Days that are read at once, so that nobody waits behind one long query. */
const DAYS_AT_ONCE = 6;
/** Of up to some megabytes each. */
const MAX_MONTHS = 60;
const MAX_TABLES = 40;

export type TableQuery = {
  allocation: string;
  metric: CostMetric;
  currency: string;
  range: DayRange;
  /** `none` is one sum over the range. */
  unit: 'day' | 'month' | 'none';
  /** What else the costs are split by. */
  by: ReadonlyArray<'service' | 'account'>;
};

/**
 * Sums up whole allocations by value, once for each version of the store. Days
 * are read by the calendar's months, which all ranges have in common.
 */
export class CostTableReader {
  readonly #months = new VersionedCache<CostTable>(MAX_MONTHS);
  readonly #tables = new VersionedCache<CostTable>(MAX_TABLES);

  constructor(private readonly reader: CostReader) {}

  /** Authorise first: the table holds everybody's costs. */
  read(snapshot: CostSnapshot, query: TableQuery): Promise<CostTable> {
    const { version } = snapshot;
    return this.#tables.get(version, JSON.stringify(query), () =>
      query.unit === 'day'
        ? this.#joinMonths(snapshot, query)
        : this.#sum(query),
    );
  }

  async #sum(query: TableQuery): Promise<CostTable> {
    const { unit, range } = query;
    const dates = unit === 'month' ? listDates(range, 'monthly') : [''];
    const builder = new CostTableBuilder(dates);
    builder.addTotals(await this.#readTotals(query, range));
    return builder.table;
  }

  async #joinMonths(
    snapshot: CostSnapshot,
    query: TableQuery,
  ): Promise<CostTable> {
    const builder = new CostTableBuilder(listDates(query.range, 'daily'));
    for (const from of listDates(query.range, 'monthly')) {
      builder.addTable(await this.readMonth(snapshot, { ...query, from }));
    }
    return builder.table;
  }

  /** The days of one month; `from` is its first. */
  readMonth(
    { version }: CostSnapshot,
    query: Omit<TableQuery, 'range' | 'unit'> & { from: string },
  ): Promise<CostTable> {
    const { allocation, metric, currency, by } = query;
    const from = getFirstOfMonth(query.from);
    const range = { from, to: addMonths(from, 1) };
    const key = JSON.stringify([allocation, metric, currency, by, from]);
    return this.#months.get(version, key, async () => {
      const builder = new CostTableBuilder(listDates(range, 'daily'));
      for (let start = from; start < range.to;) {
        const next = addDays(start, DAYS_AT_ONCE);
        const part = { from: start, to: next < range.to ? next : range.to };
        const days = { ...query, range: part, unit: 'day' as const };
        builder.addTotals(await this.#readTotals(days, part));
        start = part.to;
      }
      return builder.table;
    });
  }

  #readTotals(query: TableQuery, range: DayRange): Promise<StoredTotal[]> {
    const { allocation, metric, currency, unit, by } = query;
    return this.reader.readTotals({
      allocation,
      metric,
      currency,
      ...range,
      by: ['value', ...(unit === 'none' ? [] : [unit]), ...by],
    });
  }
}
