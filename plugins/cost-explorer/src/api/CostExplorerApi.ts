import type { Entity } from '@backstage/catalog-model';
import type {
  CostGranularity,
  CostGroupBy,
  CostIngestState,
  CostMetric,
  CostReport,
  CostReportFilter,
  EntityBudgets,
  EntityCostOverview,
  EntityCosts,
  EntityForecast,
  MemberCosts,
  PortalBudgetInput,
  SavedReport,
  SavedReportInput,
  SavedReports,
} from '@hangar/plugin-cost-explorer-common';

/**
 * Lets a caller give up on a request.
 *
 * @public
 */
export type CostExplorerRequestOptions = { signal?: AbortSignal };

/**
 * Days of UTC, as AWS bills: `from` is the first, `to` the one after the last,
 * both `YYYY-MM-DD`. Without them, the last 30 days.
 *
 * @public
 */
export type CostDays = { from?: string; to?: string };

/**
 * Which costs of an entity are asked for.
 *
 * @public
 */
export type EntityCostsQuery = CostDays & {
  granularity?: CostGranularity;
  metric?: CostMetric;
};

/**
 * Which costs a report holds.
 *
 * @public
 */
export type CostReportQuery = CostDays & {
  groupBy: CostGroupBy;
  metric?: CostMetric;
  filter?: CostReportFilter;
  /** `nextCursor` of the answer before, where there are more rows. */
  cursor?: string;
};

/**
 * A file as the backend sent it.
 *
 * @public
 */
export type CostFile = { name: string; content: Blob };

/**
 * Costs as the portal's backend serves them: from its own store, never from AWS.
 *
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * backend refuses: `statusCode` 400, 403, 404 or 503, and the server's own
 * sentence in `body.error.message`.
 *
 * @public
 */
export interface CostExplorerApi {
  /** Month to date, forecast, budgets and the last 30 days of an entity. */
  getOverview(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityCostOverview>;
  /** Costs by service and day or month. */
  getCosts(
    entity: Entity,
    query: EntityCostsQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityCosts>;
  /** The same as a CSV file; whoever takes one away is recorded. */
  exportCosts(
    entity: Entity,
    query: EntityCostsQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostFile>;
  /** What this month will have cost on its last day. */
  getForecast(
    entity: Entity,
    query: { metric?: CostMetric },
    options?: CostExplorerRequestOptions,
  ): Promise<EntityForecast>;
  /** The budgets of AWS and of the portal. */
  getBudgets(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityBudgets>;
  /** Sets the budget that the portal keeps for a group or a system. */
  setBudget(
    entity: Entity,
    budget: PortalBudgetInput,
    options?: CostExplorerRequestOptions,
  ): Promise<void>;
  /** Removes it again. */
  removeBudget(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<void>;
  /** What the sum of a group or a system is made of. */
  getMembers(
    entity: Entity,
    query: CostDays & { metric?: CostMetric; cursor?: string },
    options?: CostExplorerRequestOptions,
  ): Promise<MemberCosts>;
  /** Costs of everything the caller may see, by team, system, service, … */
  getReport(
    query: CostReportQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostReport>;
  /** The same as a CSV file. */
  exportReport(
    query: CostReportQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostFile>;
  /** The caller's own saved reports and those that are shared. */
  getSavedReports(options?: CostExplorerRequestOptions): Promise<SavedReports>;
  /** One saved report. */
  getSavedReport(
    id: string,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport>;
  /** Keeps a report. */
  createSavedReport(
    report: SavedReportInput,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport>;
  /** Replaces a report of the caller's own. */
  updateSavedReport(
    id: string,
    report: SavedReportInput,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport>;
  /** Removes a report of the caller's own. */
  removeSavedReport(
    id: string,
    options?: CostExplorerRequestOptions,
  ): Promise<void>;
  /** How reading costs from AWS goes. */
  getIngestState(
    options?: CostExplorerRequestOptions,
  ): Promise<CostIngestState>;
}
