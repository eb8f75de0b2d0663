import type { Entity } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  getEntityPath,
  getFileName,
  PluginHttp,
  type PluginRequest,
} from '@hangar/plugin-aws-react';
import type {
  CostIngestState,
  CostMetric,
  CostReport,
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
import type {
  CostDays,
  CostExplorerApi,
  CostExplorerRequestOptions,
  CostFile,
  CostReportQuery,
  EntityCostsQuery,
} from './CostExplorerApi';

/**
 * Asks the Cost Explorer backend over HTTP.
 *
 * @public
 */
export class CostExplorerClient implements CostExplorerApi {
  readonly #http: PluginHttp;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('cost-explorer', apis);
  }

  /** {@inheritdoc CostExplorerApi.getOverview} */
  getOverview(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityCostOverview> {
    return this.#http.getJson(`${getEntityPath(entity)}/overview`, options);
  }

  /** {@inheritdoc CostExplorerApi.getCosts} */
  getCosts(
    entity: Entity,
    query: EntityCostsQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityCosts> {
    const path = `${getEntityPath(entity)}/costs`;
    return this.#http.getJson(path, { ...options, query });
  }

  /** {@inheritdoc CostExplorerApi.exportCosts} */
  exportCosts(
    entity: Entity,
    query: EntityCostsQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostFile> {
    return this.#getFile(`${getEntityPath(entity)}/costs/export`, {
      ...options,
      query: { format: 'csv', ...query },
    });
  }

  /** {@inheritdoc CostExplorerApi.getForecast} */
  getForecast(
    entity: Entity,
    query: { metric?: CostMetric },
    options?: CostExplorerRequestOptions,
  ): Promise<EntityForecast> {
    const path = `${getEntityPath(entity)}/forecast`;
    return this.#http.getJson(path, { ...options, query });
  }

  /** {@inheritdoc CostExplorerApi.getBudgets} */
  getBudgets(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<EntityBudgets> {
    return this.#http.getJson(`${getEntityPath(entity)}/budgets`, options);
  }

  /** {@inheritdoc CostExplorerApi.setBudget} */
  async setBudget(
    entity: Entity,
    budget: PortalBudgetInput,
    options?: CostExplorerRequestOptions,
  ): Promise<void> {
    const path = `${getEntityPath(entity)}/budget`;
    await this.#http.send(path, { ...options, method: 'PUT', body: budget });
  }

  /** {@inheritdoc CostExplorerApi.removeBudget} */
  async removeBudget(
    entity: Entity,
    options?: CostExplorerRequestOptions,
  ): Promise<void> {
    const path = `${getEntityPath(entity)}/budget`;
    await this.#http.send(path, { ...options, method: 'DELETE' });
  }

  /** {@inheritdoc CostExplorerApi.getMembers} */
  getMembers(
    entity: Entity,
    query: CostDays & { metric?: CostMetric; cursor?: string },
    options?: CostExplorerRequestOptions,
  ): Promise<MemberCosts> {
    const path = `${getEntityPath(entity)}/members`;
    return this.#http.getJson(path, { ...options, query });
  }

  /** {@inheritdoc CostExplorerApi.getReport} */
  getReport(
    query: CostReportQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostReport> {
    return this.#http.getJson('costs', {
      ...options,
      query: writeReportQuery(query),
    });
  }

  /** {@inheritdoc CostExplorerApi.exportReport} */
  exportReport(
    query: CostReportQuery,
    options?: CostExplorerRequestOptions,
  ): Promise<CostFile> {
    return this.#getFile('costs/export', {
      ...options,
      query: { format: 'csv', ...writeReportQuery(query) },
    });
  }

  /** {@inheritdoc CostExplorerApi.getSavedReports} */
  getSavedReports(options?: CostExplorerRequestOptions): Promise<SavedReports> {
    return this.#http.getJson('reports', options);
  }

  /** {@inheritdoc CostExplorerApi.getSavedReport} */
  getSavedReport(
    id: string,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport> {
    return this.#http.getJson(getReportPath(id), options);
  }

  /** {@inheritdoc CostExplorerApi.createSavedReport} */
  createSavedReport(
    report: SavedReportInput,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport> {
    return this.#http.getJson('reports', {
      ...options,
      method: 'POST',
      body: report,
    });
  }

  /** {@inheritdoc CostExplorerApi.updateSavedReport} */
  updateSavedReport(
    id: string,
    report: SavedReportInput,
    options?: CostExplorerRequestOptions,
  ): Promise<SavedReport> {
    return this.#http.getJson(getReportPath(id), {
      ...options,
      method: 'PUT',
      body: report,
    });
  }

  /** {@inheritdoc CostExplorerApi.removeSavedReport} */
  async removeSavedReport(
    id: string,
    options?: CostExplorerRequestOptions,
  ): Promise<void> {
    await this.#http.send(getReportPath(id), { ...options, method: 'DELETE' });
  }

  /** {@inheritdoc CostExplorerApi.getIngestState} */
  getIngestState(
    options?: CostExplorerRequestOptions,
  ): Promise<CostIngestState> {
    return this.#http.getJson('ingest', options);
  }

  async #getFile(path: string, request: PluginRequest): Promise<CostFile> {
    const response = await this.#http.send(path, request);
    return {
      name: getFileName(response) ?? 'costs.csv',
      content: await response.blob(),
    };
  }
}

function getReportPath(id: string): string {
  return `reports/${encodeURIComponent(id)}`;
}

function writeReportQuery({ filter, ...query }: CostReportQuery) {
  return { ...query, ...filter };
}
