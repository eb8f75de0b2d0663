import type { Money } from '@hangar/plugin-aws-common';
import type { BudgetStatus } from './budgets';
import type {
  CostAdjustments,
  CostAnswer,
  CostGranularity,
  CostMetric,
  CostPoint,
  CostSelector,
} from './common';

/**
 * What one AWS service cost in a range, without tax, credits and refunds.
 *
 * @public
 */
export type ServiceCosts = {
  /** AWS's name of the service, e.g. `Amazon Elastic Container Service`. */
  service: string;
  total: Money;
  /** One point per day or month of the range; days without cost are zero. */
  points: CostPoint[];
};

/**
 * `GET /entities/{kind}/{namespace}/{name}/costs`. `from` is inclusive, `to` exclusive, both `YYYY-MM-DD`.
 *
 * @public
 */
export type EntityCosts = CostAnswer & {
  entityRef: string;
  metric: CostMetric;
  granularity: CostGranularity;
  from: string;
  to: string;
  /** What was asked for by tags; empty where the entity has none. */
  selectors: CostSelector[];
  /** The most expensive first. */
  services: ServiceCosts[];
  adjustments: CostAdjustments;
  /** All services and adjustments together. */
  total: Money;
  /** The same number of days before `from`. */
  previousTotal: Money | null;
  topMovers: CostMover[];
  anomalies: CostAnomaly[];
};

/**
 * What changed most against the same number of days before.
 *
 * @public
 */
export type CostMover = {
  /** A service on an entity's page, an entity on a list's. */
  subject: { service: string } | { entityRef: string; title?: string };
  before: Money;
  after: Money;
  change: Money;
  /** `null` where there was nothing before. */
  changePercent: number | null;
  /** Why: new, gone, a lasting step on a day, a single day, or spread over the range. */
  reason: {
    kind: 'new' | 'gone' | 'step' | 'spike' | 'gradual';
    /** First day of it, `YYYY-MM-DD`. */
    date?: string;
    /** The service that explains it, where the subject is an entity. */
    service?: string;
  };
};

/**
 * A day whose cost is well outside of what was to be expected.
 *
 * @public
 */
export type CostAnomaly = {
  id: string;
  /** First day, `YYYY-MM-DD`. */
  date: string;
  actual: Money;
  expected: Money;
  /** How much more (or less, negative) it cost. */
  impact: Money;
  /** The service that explains it, by AWS's name. */
  service?: string;
  /** Found by the portal, or by Cost Explorer's anomaly detection. */
  source: 'portal' | 'cost-explorer';
};

/**
 * What the month will have cost on its last day.
 *
 * @public
 */
export type MonthForecast = {
  /** `YYYY-MM`. */
  month: string;
  amount: Money;
  low: Money;
  high: Money;
  /** How sure it is that the result lies between `low` and `high`, e.g. `0.8`. */
  confidence: number;
  /** `run-rate` where the history is too short for more. */
  method: 'trend-and-weekday' | 'run-rate';
  /** Days of history it rests on. */
  historyDays: number;
};

/** `GET …/forecast`. @public */
export type EntityForecast = CostAnswer & {
  entityRef: string;
  forecast: MonthForecast | null;
};

/** `GET …/overview`: everything the card needs. @public */
export type EntityCostOverview = CostAnswer & {
  entityRef: string;
  metric: CostMetric;
  selectors: CostSelector[];
  /** From the first of the month to the last day read. */
  monthToDate: Money;
  /** First and last day of it, both inclusive, `YYYY-MM-DD`. */
  period: { from: string; to: string };
  /** The same days of last month. */
  samePeriodLastMonth: Money | null;
  changePercent: number | null;
  isEstimated: boolean;
  forecast: MonthForecast | null;
  /** The tightest first. */
  budgets: BudgetStatus[];
  topMover: CostMover | null;
  /** The last 30 days, for a sparkline. */
  points: CostPoint[];
};

/** `GET …/members`: what a group or a system is made of. @public */
export type MemberCosts = CostAnswer & {
  entityRef: string;
  from: string;
  to: string;
  /** Every member once, the most expensive first; only those the caller may see. */
  items: Array<{
    entityRef: string;
    title?: string;
    total: Money;
    previousTotal: Money | null;
    changePercent: number | null;
    /** Another member has the same tags: the money is counted once in the total. */
    sharedWith?: string[];
  }>;
  /** Of all members, also those of other pages. */
  total: Money;
  /** For the parameter `cursor`, where there are more than `limit` members (1,000 by default). */
  nextCursor?: string;
  /** The caller may not see all members. */
  isPartial: boolean;
};
