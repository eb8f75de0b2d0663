import type {
  ChargeType,
  CostMetric,
  CostProblem,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';

/**
 * Costs of some values of one allocation. It is what a selector comes down to
 * in the store: values of a tag, among costs that meet the allocation's filter.
 */
export type AllocatedSelector = {
  /** Id of the allocation, e.g. `tag:Component`. */
  allocation: string;
  /** Each once; `''` is what has no value. */
  values: string[];
};

/** What can be asked for now. A snapshot: ask for it again after the version grew. */
export interface CostAllocations {
  /** Id of the allocation by the entity tag, by which the totals are reconciled. */
  readonly primary: string;
  /**
   * Where the costs of a selector are. They never overlap, so they can be summed.
   *
   * @returns undefined where they have not been read yet
   */
  resolve(selector: CostSelector): AllocatedSelector[] | undefined;
  /** Whether the selector needs one allocation more than may be read; it is never going to be resolved. */
  isTooMany(selector: CostSelector): boolean;
}

/** A cost of one day, service and charge type. */
export type StoredRow = {
  /** UTC, `YYYY-MM-DD`. */
  day: string;
  /** AWS's name; `''` for taxes, credits and refunds. */
  service: string;
  chargeType: ChargeType;
  /** In 1e-10 of the currency's unit. */
  amount: bigint;
  /** AWS may still change it. */
  isEstimated: boolean;
};

/** What `readTotals` can be grouped by. `month` is `YYYY-MM`, `day` is `YYYY-MM-DD`; both are in `date`. */
export type CostDimension =
  'value' | 'service' | 'account' | 'chargeType' | 'month' | 'day';

/** Holds the dimensions that were asked for, and no others. */
export type StoredTotal = {
  value?: string;
  service?: string;
  accountId?: string;
  chargeType?: ChargeType;
  date?: string;
  /** In 1e-10 of the currency's unit. */
  amount: bigint;
  isEstimated: boolean;
};

/** What has been read, and how well. */
export type CostState = {
  /** When AWS was last read completely, ISO 8601; `null` before the first time. */
  asOf: string | null;
  /** The last read failed: this is the last good state. */
  stale: boolean;
  /** Which there are in the store, the most usual first. */
  currencies: string[];
  /** Days that every account has, both inclusive, `YYYY-MM-DD`. */
  coverage: { from: string; to: string } | null;
  /** The first day that AWS may still change, `YYYY-MM-DD`. */
  estimatedFrom: string | null;
  problems: CostProblem[];
};

/** Days are UTC, `from` is inclusive, `to` exclusive, both `YYYY-MM-DD`. */
type CostQuery = {
  metric: CostMetric;
  /** ISO 4217; amounts of other currencies are left out. */
  currency: string;
  from: string;
  to: string;
};

export type DaysQuery = CostQuery & { selectors: AllocatedSelector[] };

export type TotalsQuery = CostQuery & {
  allocation: string;
  by: CostDimension[];
};

/**
 * Reads the store. It never asks AWS, and knows nothing of who may read what:
 * authorise first. Rows may be shared with other readers: leave them as they are.
 */
export interface CostReader {
  /** Grows whenever something that can be read has changed, in any replica: the key of what is derived from it. */
  getVersion(): Promise<number>;
  /**
   * @param of - only of the sources and accounts that these costs come from, so that one
   * account that cannot be read holds back nobody else
   */
  getState(of?: AllocatedSelector[]): Promise<CostState>;
  getAllocations(): Promise<CostAllocations>;
  /** Summed over accounts and values, by day, service and charge type; days without cost are left out. Oldest first. */
  readDays(query: DaysQuery): Promise<StoredRow[]>;
  /** One allocation's costs, summed by what `by` names; nothing named is one row or none. */
  readTotals(query: TotalsQuery): Promise<StoredTotal[]>;
}
