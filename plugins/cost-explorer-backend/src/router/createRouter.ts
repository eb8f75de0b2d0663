import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { EntityAccess } from '@hangar/plugin-aws-node';
import type { CostIngestState } from '@hangar/plugin-cost-explorer-common';
import type { Router } from 'express';
import type { BudgetService } from '../budgets';
import type { ReportStore } from '../reports';
import { openapi } from '../schema/openapi';
import type {
  CostReportsService,
  CostScopes,
  EntityBudgetsService,
  EntityCostsService,
  MembersService,
  OverviewService,
} from '../services';
import { addBudgetRoutes } from './budgetRoutes';
import type { QuerySettings } from './costQueries';
import { addEntityRoutes } from './entityRoutes';
import { addExportRoutes } from './exportRoutes';
import { addReportRoutes } from './reportRoutes';
import { addSavedReportRoutes } from './savedReportRoutes';
import { addStateRoutes } from './stateRoutes';

export type RouterOptions = {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  access: EntityAccess;
  scopes: CostScopes;
  overview: OverviewService;
  costs: EntityCostsService;
  members: MembersService;
  entityBudgets: EntityBudgetsService;
  budgets: BudgetService;
  reports: CostReportsService;
  savedReports: ReportStore;
  ingest: { getState(): Promise<CostIngestState> };
  settings: QuerySettings;
};

/** The HTTP API of the plugin, as its OpenAPI document describes it. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  // the document is checked against the answers in the tests; typing each
  // handler by it as well would say everything twice
  const router: Router = createValidatedOpenApiRouter(openapi);
  addEntityRoutes(router, options);
  addBudgetRoutes(router, options);
  addExportRoutes(router, options);
  addReportRoutes(router, options);
  addSavedReportRoutes(router, options);
  addStateRoutes(router, options);
  return router;
}
