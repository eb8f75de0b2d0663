import type { ChargeType } from '@hangar/plugin-cost-explorer-common';
import { countDays, type DayRange } from '../inputs';
import type { StoredRow } from '../store';

/** What one service cost, day by day, in 1e-10 of the currency's unit. */
export type LedgerSeries = {
  /** AWS's name; `''` for taxes, credits and refunds. */
  service: string;
  chargeType: ChargeType;
  /** One for each day of the ledger. */
  amounts: BigInt64Array;
};

/** Costs of something by day, service and charge type, packed: 13 months of ten services are 32 kB. */
export type CostLedger = DayRange & {
  /** ISO 4217. */
  currency: string;
  series: LedgerSeries[];
  /** 1 for a day that AWS may still change. */
  estimated: Uint8Array;
};

/** Fills a ledger with what the store told. */
export function createLedger(
  rows: readonly StoredRow[],
  range: DayRange & { currency: string },
): CostLedger {
  const days = Math.max(0, countDays(range));
  const estimated = new Uint8Array(days);
  const series = new Map<string, LedgerSeries>();
  for (const { day, service, chargeType, amount, isEstimated } of rows) {
    const index = countDays({ from: range.from, to: day });
    const key = `${chargeType} ${service}`;
    const known = series.get(key) ?? {
      service,
      chargeType,
      amounts: new BigInt64Array(days),
    };
    series.set(key, known);
    known.amounts[index] += amount;
    estimated[index] ||= Number(isEstimated);
  }
  return { ...range, series: [...series.values()], estimated };
}
