import type {
  CostMetric,
  CostProblem,
} from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../inputs';
import type { CostTable, CostTableReader, TableQuery } from '../tables';
import { type CostKey, distinctKeys } from './costKeys';
import type { CostSnapshot } from './CostSnapshots';
import { orderCurrencies, tellOtherCurrency } from './ScopeLedgers';

/** Tables of all allocations that some costs lie in, by the allocation's id. */
export type Tables = ReadonlyMap<string, CostTable>;

/** The sum of some costs in tables. */
export function sumTables(tables: Tables, keys: readonly CostKey[]): bigint {
  let sum = 0n;
  for (const { allocation, value } of keys) {
    for (const { amounts } of tables.get(allocation)?.values.get(value) ?? []) {
      for (const amount of amounts) {
        sum += amount;
      }
    }
  }
  return sum;
}

const hasCosts = (tables: Tables, keys: readonly CostKey[]) =>
  keys.some(({ allocation, value }) =>
    tables.get(allocation)?.values.has(value),
  );

/** Sums of costs in a range, and in the one before where the store has it. */
export type ScopeSums = {
  currency: string;
  problems: CostProblem[];
  total(keys: readonly CostKey[]): { after: bigint; before: bigint | null };
};

/** Reads the tables that some costs lie in. */
export class ScopeTables {
  constructor(private readonly reader: CostTableReader) {}

  async read(
    snapshot: CostSnapshot,
    keys: readonly CostKey[],
    query: Omit<TableQuery, 'allocation'>,
  ): Promise<Tables> {
    const ids = [...new Set(keys.map(({ allocation }) => allocation))].sort();
    const tables = await Promise.all(
      ids.map(allocation =>
        this.reader.read(snapshot, { allocation, ...query }),
      ),
    );
    return new Map(ids.map((id, index) => [id, tables[index]]));
  }

  /** The currency that costs of a range are billed in, and what is left out of their sums. */
  async findCurrency(
    snapshot: CostSnapshot,
    keys: readonly CostKey[],
    query: { metric: CostMetric; range: DayRange },
  ): Promise<{ currency: string; problems: CostProblem[] }> {
    const currencies = orderCurrencies(snapshot);
    if (currencies.length === 1) {
      return { currency: currencies[0], problems: [] };
    }
    const all = await Promise.all(
      currencies.map(async currency => ({
        currency,
        tables: await this.read(snapshot, keys, {
          ...query,
          currency,
          unit: 'none',
          by: [],
        }),
      })),
    );
    const filled = all.filter(({ tables }) => hasCosts(tables, keys));
    const { currency } = filled[0] ?? all[0];
    return {
      currency,
      problems: filled.slice(1).map(other =>
        tellOtherCurrency(other.currency, {
          shown: currency,
          amount: sumTables(other.tables, distinctKeys(keys)),
        }),
      ),
    };
  }

  /** Sums of a range and of the one before, which the store may not have. */
  async sum(
    snapshot: CostSnapshot,
    query: {
      keys: readonly CostKey[];
      metric: CostMetric;
      range: DayRange;
      before: DayRange;
    },
  ): Promise<ScopeSums> {
    const { keys, metric, range, before } = query;
    const { coverage } = snapshot.state;
    const found = await this.findCurrency(snapshot, keys, { metric, range });
    const { currency } = found;
    const read = (days: DayRange) =>
      this.read(snapshot, keys, {
        metric,
        currency,
        range: days,
        unit: 'none',
        by: [],
      });
    const isKnown = coverage !== null && before.from >= coverage.from;
    const [tables, tablesBefore] = await Promise.all([
      read(range),
      isKnown ? read(before) : null,
    ]);
    return {
      ...found,
      total: (some: readonly CostKey[]) => ({
        after: sumTables(tables, some),
        before: tablesBefore && sumTables(tablesBefore, some),
      }),
    };
  }
}
