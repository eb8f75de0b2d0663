import type {
  CostMetric,
  CostReport,
} from '@hangar/plugin-cost-explorer-common';
import type { DayRange } from '../../inputs';
import { addAmounts, toMoney } from '../../store';
import type { CostTableReader } from '../../tables';
import { toCostKeys } from '../costKeys';
import type { CostSnapshot } from '../CostSnapshots';
import type { EntitySelectors } from '../EntitySelectors';
import { ScopeTables, sumTables } from '../ScopeTables';
import { sumSeries } from './ReportRows';
import type { ReportScope } from './ReportScopes';

const MAX_UNKNOWN_VALUES = 200;

type Unallocated = NonNullable<CostReport['unallocated']>;

/** What no entity accounts for, of whole accounts. */
export class UnallocatedCosts {
  readonly #tables: ScopeTables;

  constructor(
    private readonly reader: CostTableReader,
    private readonly selectors: EntitySelectors,
  ) {
    this.#tables = new ScopeTables(reader);
  }

  /**
   * Entities, untagged and unknown values together are what the accounts cost.
   * Costs that an entity has by another tag than the usual one are its own, so
   * that they are taken from what is untagged.
   *
   * @param scope - every entity, whoever may see it
   */
  async get(
    snapshot: CostSnapshot,
    scope: ReportScope,
    query: { metric: CostMetric; currency: string; range: DayRange },
  ): Promise<Unallocated> {
    const { currency } = query;
    const { primary } = snapshot.allocations;
    const totals = { ...query, unit: 'none', by: [] } as const;
    const table = await this.reader.read(snapshot, {
      allocation: primary,
      ...totals,
    });
    const { allocated } = this.selectors.combineAll(
      scope.entities,
      snapshot.allocations,
    );
    const keys = toCostKeys(allocated);
    const tables = await this.#tables.read(snapshot, keys, totals);
    const known = new Set(
      keys
        .filter(({ allocation }) => allocation === primary)
        .map(({ value }) => value),
    );
    const values = [...table.values].map(([value, series]) => ({
      value,
      total: addAmounts(series.map(sumSeries)),
    }));
    const unknown = values
      .filter(({ value }) => value !== '' && !known.has(value))
      .sort((one, other) => Number(other.total - one.total));
    const accountsTotal = addAmounts(values.map(({ total }) => total));
    const untagged =
      accountsTotal -
      sumTables(tables, keys) -
      addAmounts(unknown.map(({ total }) => total));
    return {
      tagKey: primary.slice(primary.indexOf(':') + 1),
      untagged: toMoney(untagged, currency),
      unknownValues: shorten(unknown).map(({ value, total }) => ({
        value,
        total: toMoney(total, currency),
      })),
      accountsTotal: toMoney(accountsTotal, currency),
    };
  }
}

/** The most expensive ones; the rest is one line, so that the sum stays whole. */
function shorten(values: Array<{ value: string; total: bigint }>) {
  if (values.length <= MAX_UNKNOWN_VALUES) {
    return values;
  }
  const rest = values.slice(MAX_UNKNOWN_VALUES - 1);
  return [
    ...values.slice(0, MAX_UNKNOWN_VALUES - 1),
    {
      value: `… ${rest.length}`,
      total: addAmounts(rest.map(({ total }) => total)),
    },
  ];
}
