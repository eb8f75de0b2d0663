import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { addDays, type DayRange } from '../inputs';
import { listDates } from '../ledger';
import type { CostSnapshot } from '../services/CostSnapshots';
import { VersionedCache } from '../services/VersionedCache';
import type { CostReader } from '../store';
import { type CostTable, CostTableBuilder } from './CostTable';

/** Days that are read at once, so that nobody waits behind one long query. */
const DAYS_AT_ONCE = 10;
/** Of up to some ten megabytes each. */
const MAX_TABLES = 24;

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

/** Sums up whole allocations by value, once for each version of the store. */
export class CostTableReader {
  readonly #tables = new VersionedCache<CostTable>(MAX_TABLES);

  constructor(private readonly reader: CostReader) {}

  /** Authorise first: the table holds everybody's costs. */
  read(snapshot: CostSnapshot, query: TableQuery): Promise<CostTable> {
    const key = JSON.stringify(query);
    return this.#tables.get(snapshot.version, key, () => this.#compute(query));
  }

  async #compute(query: TableQuery): Promise<CostTable> {
    const { unit, range } = query;
    if (unit !== 'day') {
      const dates = unit === 'month' ? listDates(range, 'monthly') : [''];
      const builder = new CostTableBuilder(dates);
      builder.add(await this.#readTotals(query, range));
      return builder.table;
    }
    const builder = new CostTableBuilder(listDates(range, 'daily'));
    for (let { from } = range; from < range.to;) {
      const next = addDays(from, DAYS_AT_ONCE);
      const to = next < range.to ? next : range.to;
      builder.add(await this.#readTotals(query, { from, to }));
      from = to;
    }
    return builder.table;
  }

  #readTotals(query: TableQuery, range: DayRange) {
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
