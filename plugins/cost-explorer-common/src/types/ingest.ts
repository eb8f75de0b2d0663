import type { Money } from '@hangar/plugin-aws-common';
import type { CostProblem } from './common';

/**
 * How reading one source goes.
 *
 * @public
 */
export type CostSourceState = {
  /** The payer account, or the name of the Athena source. */
  id: string;
  type: 'cost-explorer' | 'athena';
  accountIds: string[];
  status: 'waiting' | 'running' | 'succeeded' | 'failed';
  lastSuccessAt: string | null;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  /** Why the last attempt failed, and what to do. */
  error: { name: string; message: string } | null;
  /** Days in the store, both inclusive, `YYYY-MM-DD`. */
  coverage: { from: string; to: string } | null;
  /** The first run, month by month. */
  progress: { done: number; of: number } | null;
  /** Paid requests of the last 24 hours and their price. */
  requests: { count: number; cost: Money };
  /** The sum over tag values and untagged against the account's own total. */
  reconciliation: {
    checkedAt: string;
    accountsTotal: Money;
    tagged: Money;
    untagged: Money;
    difference: Money;
  } | null;
  problems: CostProblem[];
};

/** `GET /ingest`. @public */
export type CostIngestState = {
  simulated: boolean;
  sources: CostSourceState[];
};
