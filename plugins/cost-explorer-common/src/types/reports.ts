import type { Money } from '@hangar/plugin-aws-common';
import type { CostAnswer, CostMetric, CostPoint } from './common';
import type { CostMover, MonthForecast } from './entityCosts';

/**
 * What the rows of a report stand for.
 *
 * @public
 */
export type CostGroupBy =
  | 'entity'
  | 'owner'
  | 'system'
  | 'service'
  | 'account'
  | 'environment'
  | 'creator';

/**
 * What a report is narrowed to: the values of a field are alternatives, the fields have to be met all.
 *
 * @public
 */
export type CostReportFilter = {
  owner?: string[];
  system?: string[];
  service?: string[];
  account?: string[];
  environment?: string[];
  creator?: string[];
};

/**
 * One line of a report.
 *
 * @public
 */
export type CostReportRow = {
  /** An entity ref, a service, an account id, `dev`, …; `''` where it is not known. */
  key: string;
  title?: string;
  total: Money;
  previousTotal: Money | null;
  changePercent: number | null;
  /** How many entities are in it. */
  entities: number;
  points: CostPoint[];
};

/**
 * `GET /costs?groupBy&from&to&metric&owner&system&…`. Holds only what the caller may see.
 *
 * @public
 */
export type CostReport = CostAnswer & {
  groupBy: CostGroupBy;
  metric: CostMetric;
  from: string;
  to: string;
  filter: CostReportFilter;
  /** The most expensive first. */
  items: CostReportRow[];
  /** For the parameter `cursor`, where there are more than `limit` rows (1,000 by default). */
  nextCursor?: string;
  /** Of all rows, also those of other pages. */
  total: Money;
  previousTotal: Money | null;
  /** What the month that runs will have cost; only where the range begins with it and ends today. */
  forecast?: MonthForecast | null;
  topMovers: CostMover[];
  /** The caller may not see everything. */
  isPartial: boolean;
  /** Of whole accounts; only for those who may read totals, and where no filter is set. */
  unallocated?: {
    /** The key of the tag that tells what a cost belongs to. */
    tagKey?: string;
    /** Without the tag. */
    untagged: Money;
    /** With a tag value that no entity has; the most expensive first. */
    unknownValues: Array<{ value: string; total: Money }>;
    /** What the accounts cost: entities + untagged + unknown values. */
    accountsTotal: Money;
  };
};

/**
 * What a saved report shows.
 *
 * @public
 */
export type SavedReportQuery = {
  groupBy: CostGroupBy;
  /** `mtd`, `last-month`, `30d`, `90d`, `12m`, or `YYYY-MM-DD/YYYY-MM-DD`. */
  range: string;
  filter: CostReportFilter;
};

/**
 * Body of `POST /reports` and `PUT /reports/{id}`.
 *
 * @public
 */
export type SavedReportInput = {
  /** 1 to 100 characters. */
  name: string;
  query: SavedReportQuery;
  /** Sent as a notification with a link to the CSV; `none` only keeps it. */
  schedule: 'none' | 'weekly' | 'monthly';
  /** Everybody who signs in may open it by its link; the figures are what they may see. */
  isShared: boolean;
};

/**
 * A report that somebody keeps.
 *
 * @public
 */
export type SavedReport = SavedReportInput & {
  id: string;
  ownerRef: string;
  createdAt: string;
  /** When it is sent next, ISO 8601. */
  nextAt: string | null;
};

/** `GET /reports`: one's own and shared ones. @public */
export type SavedReports = { items: SavedReport[] };
