import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { addDays, addMonths, type DayRange, getFirstOfMonth } from '../inputs';
import type { AllocatedSelector, CostReader, StoredRow } from '../store';
import type { CostSnapshot } from '../services/CostSnapshots';
import { VersionedCache } from '../services/VersionedCache';
import { type CostLedger, createLedger } from './CostLedger';

/** More values are read month by month, so that nobody waits behind one long query. */
const MAX_VALUES_AT_ONCE = 50;
/** Of some ten kilobytes each. */
const MAX_LEDGERS = 2000;

type LedgerQuery = {
  allocated: AllocatedSelector[];
  metric: CostMetric;
  currency: string;
};

/** The same for the same costs, in whatever order they are named. */
const sort = (allocated: AllocatedSelector[]): AllocatedSelector[] =>
  allocated
    .map(({ allocation, values }) => ({
      allocation,
      values: [...values].sort(),
    }))
    .sort((one, other) => (one.allocation < other.allocation ? -1 : 1));

function* splitByMonth(range: DayRange): Generator<DayRange> {
  let { from } = range;
  while (from < range.to) {
    const next = addMonths(getFirstOfMonth(from), 1);
    const to = next < range.to ? next : range.to;
    yield { from, to };
    from = to;
  }
}

/** Reads all there is of some costs, once for each version of the store. */
export class LedgerReader {
  readonly #ledgers = new VersionedCache<CostLedger>(MAX_LEDGERS);

  constructor(private readonly reader: CostReader) {}

  /** Authorise first: it does not ask who wants to know. */
  read(snapshot: CostSnapshot, query: LedgerQuery): Promise<CostLedger> {
    const { allocated, metric, currency } = query;
    const { coverage } = snapshot.state;
    const key = JSON.stringify([metric, currency, coverage, sort(allocated)]);
    return this.#ledgers.get(snapshot.version, key, async () => {
      const range = coverage
        ? { from: coverage.from, to: addDays(coverage.to, 1) }
        : { from: '1970-01-01', to: '1970-01-01' };
      const rows = await this.#readRows(query, range);
      return createLedger(rows, { ...range, currency });
    });
  }

  async #readRows(query: LedgerQuery, range: DayRange): Promise<StoredRow[]> {
    const { allocated: selectors, metric, currency } = query;
    const values = selectors.reduce((sum, part) => sum + part.values.length, 0);
    if (values === 0 || range.from >= range.to) {
      return [];
    }
    const parts =
      values > MAX_VALUES_AT_ONCE ? [...splitByMonth(range)] : [range];
    const rows: StoredRow[] = [];
    for (const part of parts) {
      const found = await this.reader.readDays({
        selectors,
        metric,
        currency,
        ...part,
      });
      for (const row of found) {
        rows.push(row);
      }
    }
    return rows;
  }
}
