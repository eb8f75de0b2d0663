import type { ChargeType } from '@hangar/plugin-cost-explorer-common';

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

/** What tells the series of a value apart. */
export type SeriesKey = Pick<
  TableSeries,
  'service' | 'accountId' | 'chargeType'
>;

/** The costs of one allocation, by value. */
export type CostTable = {
  /** Days or first days of months, ascending; one empty text where there are none. */
  dates: readonly string[];
  values: Map<string, TableSeries[]>;
};
