import type { JsonObject } from '@backstage/types';
import type { AwsScope } from '@hangar/plugin-aws-common';
import type { AwsError } from '../errors';

/**
 * How long the answers of one AWS operation are good for. All in milliseconds.
 *
 * @public
 */
export type ReadLifetime = {
  /** So long it is served without asking AWS. */
  fresh: number;
  /** So much longer it is served while AWS is asked in the background. */
  whileRefreshing: number;
  /** So long in all it is served, marked as stale, when AWS does not answer. */
  lastGood: number;
  /**
   * Give up asking AWS when everybody who waited for the answer has left. Only
   * where an unread answer costs more than asking again.
   */
  abortWhenUnwatched?: boolean;
};

/**
 * A read of AWS that may be shared: two with the same scope, operation and
 * input get the same answer.
 *
 * @public
 */
export type SharedReadOptions<T extends object> = {
  scope: AwsScope;
  /** E.g. `CloudWatch.DescribeAlarms`. */
  operation: string;
  /** Everything else the answer depends on. */
  input: JsonObject;
  lifetime: ReadLifetime;
  /**
   * Asks AWS. Its signal fires only by `abortWhenUnwatched`: one person who
   * leaves does not take the answer from the others.
   */
  load: (signal: AbortSignal) => Promise<T>;
  /** Fires when this caller has left. */
  signal?: AbortSignal;
};

/**
 * The answer of a shared read.
 *
 * @public
 */
export type SharedAnswer<T> = {
  value: T;
  /** When AWS gave it. */
  asOf: Date;
  /** True when AWS did not answer since it became due; `error` says why. */
  stale: boolean;
  error?: AwsError;
};
