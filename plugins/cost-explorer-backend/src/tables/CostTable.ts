import type { ChargeType } from '@hangar/plugin-cost-explorer-common';
import type { StoredTotal } from '../store';

/** What one tag value cost of one service in one account, in 1e-10 of the currency's unit. */
export type TableSeries = {
  /** `''` where the table is not split by it, and for taxes, credits and refunds. */
  service: string;
  accountId: string;
  chargeType: ChargeType | undefined;
  /** One for each date of the table. */
  amounts: BigInt64Array;
  /** 1 where AWS may still change the amount. */
  estimated: Uint8Array;
};

/** The costs of one allocation, by value. */
export type CostTable = {
  /** Days or first days of months, ascending; one empty text where there are none. */
  dates: readonly string[];
  values: Map<string, TableSeries[]>;
};

const addTotal = (
  table: CostTable,
  total: StoredTotal,
  series: Map<string, TableSeries>,
  dateIndex: number,
) => {
  const { value = '', service = '', accountId = '', chargeType } = total;
  const key = JSON.stringify([value, service, accountId, chargeType]);
  let known = series.get(key);
  if (!known) {
    const length = table.dates.length;
    known = {
      service,
      accountId,
      chargeType,
      amounts: new BigInt64Array(length),
      estimated: new Uint8Array(length),
    };
    series.set(key, known);
    const siblings = table.values.get(value) ?? [];
    siblings.push(known);
    table.values.set(value, siblings);
  }
  known.amounts[dateIndex] += total.amount;
  known.estimated[dateIndex] ||= Number(total.isEstimated);
};

/** Arranges what the store told by value, in parts as it comes. */
export class CostTableBuilder {
  readonly table: CostTable;
  readonly #series = new Map<string, TableSeries>();
  readonly #dateIndexes: Map<string, number>;

  constructor(dates: readonly string[]) {
    this.table = { dates, values: new Map() };
    this.#dateIndexes = new Map(dates.map((date, index) => [date, index]));
  }

  add(totals: readonly StoredTotal[]) {
    for (const total of totals) {
      const { date = '' } = total;
      // the store tells months as YYYY-MM
      const day = date.length === 7 ? `${date}-01` : date;
      const index = this.#dateIndexes.get(day);
      if (index !== undefined) {
        addTotal(this.table, total, this.#series, index);
      }
    }
  }
}
