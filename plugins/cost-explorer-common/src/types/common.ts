import type { Money } from '@hangar/plugin-aws-common';

/**
 * How AWS counts a cost, by its own names.
 *
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/ce-advanced.html
 * @public
 */
export type CostMetric =
  'UnblendedCost' | 'AmortizedCost' | 'NetUnblendedCost' | 'NetAmortizedCost';

/**
 * What kind of charge an amount is. `charge` is everything that is not one of
 * the others: usage, fees, subscriptions.
 *
 * @public
 */
export type ChargeType = 'charge' | 'tax' | 'credit' | 'refund';

/**
 * Whether points are days or months.
 *
 * @public
 */
export type CostGranularity = 'daily' | 'monthly';

/**
 * What every answer says about its own age.
 *
 * @public
 */
export type CostAnswer = {
  /** When AWS was last read completely, ISO 8601; `null` before the first time, with the problem `not-read-yet`. */
  asOf: string | null;
  /** The last reads failed: this is the last good state. */
  stale: boolean;
  /** The costs come from the simulator. */
  simulated: boolean;
  problems: CostProblem[];
};

/**
 * Something the reader of a cost has to know. The frontend has a sentence for each kind.
 *
 * @public
 */
export type CostProblem = {
  kind:
    | 'not-read-yet'
    | 'tag-not-active'
    | 'tag-key-case'
    | 'new-account'
    | 'other-currency'
    | 'month-closing'
    | 'invalid-annotation'
    | 'overlapping-tags'
    | 'too-many-tags'
    | 'range-clipped'
    | 'partial'
    | 'totals-differ';
  /** What it is about: a tag key, an account, a currency, a date, a month `YYYY-MM`. */
  subject?: string;
  /** The sentence in English, for logs and other clients. */
  message: string;
};

/**
 * One condition a cost has to meet. `values` are alternatives; an empty value is "without this tag".
 *
 * @public
 */
export type CostCondition = {
  type: 'tag' | 'cost-category';
  key: string;
  values: string[];
};

/**
 * What belongs to an entity: costs that meet all of the conditions.
 *
 * @public
 */
export type CostSelector = CostCondition[];

/**
 * One day or month of a cost. `date` is its first day, `YYYY-MM-DD`, in UTC as AWS bills.
 *
 * @public
 */
export type CostPoint = {
  date: string;
  /** Exact decimal text in the currency of the answer. */
  amount: string;
  /** AWS may still change it. */
  estimated: boolean;
};

/**
 * What is no price of a service: tax, and credits and refunds, which are usually negative.
 *
 * @public
 */
export type CostAdjustments = { tax: Money; credits: Money; refunds: Money };
