import type { StoredTotal } from '../store';
import type { CostTable, SeriesKey, TableSeries } from './CostTable';

/** Arranges costs by value, in parts as they come. */
export class CostTableBuilder {
  readonly table: CostTable;
  readonly #series = new Map<string, TableSeries>();
  readonly #dateIndexes: ReadonlyMap<string, number>;

  constructor(dates: readonly string[]) {
    this.table = { dates, values: new Map() };
    this.#dateIndexes = new Map(dates.map((date, index) => [date, index]));
  }

  /** Adds what the store told. */
  addTotals(totals: readonly StoredTotal[]) {
    for (const total of totals) {
      const { value = '', service = '', accountId = '', date = '' } = total;
      // the store tells months as YYYY-MM
      const day = date.length === 7 ? `${date}-01` : date;
      const index = this.#dateIndexes.get(day);
      if (index !== undefined) {
        const { chargeType } = total;
        const series = this.#get(value, { service, accountId, chargeType });
        series.amounts[index] += total.amount;
        series.estimated[index] ||= Number(total.isEstimated);
      }
    }
  }

  /** Adds the days of another table that this one has too. */
  addTable({ dates, values }: CostTable) {
    const [start, end] = this.#findCommon(dates);
    const at = this.#dateIndexes.get(dates[start]);
    if (at === undefined) {
      return;
    }
    for (const [value, all] of values) {
      for (const part of all) {
        const series = this.#get(value, part);
        series.amounts.set(part.amounts.subarray(start, end), at);
        series.estimated.set(part.estimated.subarray(start, end), at);
      }
    }
  }

  #findCommon(dates: readonly string[]): [number, number] {
    const isCommon = (date: string) => this.#dateIndexes.has(date);
    const start = Math.max(0, dates.findIndex(isCommon));
    return [start, dates.findLastIndex(isCommon) + 1];
  }

  #get(value: string, key: SeriesKey): TableSeries {
    const { service, accountId, chargeType } = key;
    const id = `${value}\n${service}\n${accountId}\n${chargeType}`;
    const known = this.#series.get(id);
    if (known) {
      return known;
    }
    const { length } = this.table.dates;
    const series = {
      service,
      accountId,
      chargeType,
      amounts: new BigInt64Array(length),
      estimated: new Uint8Array(length),
    };
    this.#series.set(id, series);
    const siblings = this.table.values.get(value) ?? [];
    siblings.push(series);
    this.table.values.set(value, siblings);
    return series;
  }
}
