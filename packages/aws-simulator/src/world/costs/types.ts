import type { Scope } from '../services/types';
import type { BilledService } from './billedServices';

/** A charge type, by Cost Explorer's names in the dimension RECORD_TYPE. */
export type RecordType =
  | 'Usage'
  | 'Tax'
  | 'Credit'
  | 'Refund'
  | 'Support'
  | 'SavingsPlanCoveredUsage'
  | 'SavingsPlanNegation'
  | 'SavingsPlanRecurringFee';

export type Tags = Readonly<Record<string, string>>;

/** One line of the bill, day by day. */
export type CostLine = Scope & {
  service: BilledService;
  /** `product_servicecode` of a Cost and Usage Report. */
  serviceCode: string;
  usageType: string;
  recordType: RecordType;
  tags: Tags;
  /** What of it remains when fees are spread over time; 1 where absent. */
  amortizedShare?: number;
  /** What of it remains after discounts; 1 where absent. */
  netShare?: number;
  /**
   * Unblended cost of a day in 1e-10 USD, as far as it is known at a time.
   *
   * @param asOf - epoch milliseconds up to which usage is known
   */
  amount(day: number, asOf: number): number;
};

export type CostMetric =
  | 'UnblendedCost'
  | 'BlendedCost'
  | 'AmortizedCost'
  | 'NetUnblendedCost'
  | 'NetAmortizedCost';

/** A line on one day; the amount is unblended, in 1e-10 USD. */
export type Charge = { line: CostLine; day: number; amount: number };
