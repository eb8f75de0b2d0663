import type {
  CostMetric,
  CostProblem,
  CostSourceState,
} from '@hangar/plugin-cost-explorer-common';
import type { Allocation } from '../selectors';
import type { PaidRequests, Slice } from '../store';

/** What an account cost in a month, as AWS sums it up. */
export type AccountTotal = {
  accountId: string;
  /** `YYYY-MM`. */
  month: string;
  metric: CostMetric;
  currency: string;
  /** In 1e-10 of the currency's unit. */
  amount: bigint;
};

/** Days of one month, UTC, `YYYY-MM-DD`; `to` is exclusive. */
export type SliceRequest = {
  allocation: Allocation;
  /** Which accounts, one of `groupAccounts`. */
  accountIds: string[];
  /** The source has no other accounts, so that nothing has to be filtered. */
  isOnlyAccount: boolean;
  from: string;
  to: string;
  signal: AbortSignal;
};

/**
 * Where costs come from. A source remembers nothing but what it has paid.
 *
 * All of its reads throw the errors of `@hangar/plugin-aws-node`.
 */
export interface CostSource {
  /** The payer account, or the name of an export. */
  readonly id: string;
  readonly type: CostSourceState['type'];
  /** Whether a request for more months costs more. */
  readonly isBilledByRange: boolean;

  /** What each account costs by month, also where that is zero: it tells which accounts there are. `to` is exclusive. */
  readTotals(range: {
    from: string;
    to: string;
    signal: AbortSignal;
  }): Promise<AccountTotal[]>;

  /** Which accounts are read with one request. */
  groupAccounts(accountIds: string[]): string[][];

  /** All pages of a month, to the end: a slice for every account that was asked for. */
  readSlices(request: SliceRequest): Promise<Slice[]>;

  /** Which of the keys cannot tell the costs of these days apart, and why. */
  checkTags(
    keys: string[],
    range: { from: string; to: string; signal: AbortSignal },
  ): Promise<CostProblem[]>;

  /** What was paid since this was called last. */
  takeRequests(): PaidRequests;
}
