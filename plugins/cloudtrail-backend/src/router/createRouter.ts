import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { EntityAccess } from '@hangar/plugin-aws-node';
import type { Router } from 'express';
import type { ExportService } from '../export';
import type { AccessScope } from '../people';
import { openapi } from '../schema/openapi';
import type {
  ActivityService,
  CoverageReader,
  FacetsService,
  HistoryService,
  ServiceSettings,
} from '../services';
import { addEventRoutes } from './eventRoutes';
import { addExportRoutes } from './exportRoutes';
import { addHistoryRoutes } from './historyRoutes';
import { addStateRoutes } from './stateRoutes';

export type RouterOptions = {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  access: EntityAccess;
  scope: AccessScope;
  activity: ActivityService;
  facets: FacetsService;
  history: HistoryService;
  exports: ExportService;
  ingest: Pick<CoverageReader, 'getState'>;
  settings: ServiceSettings;
};

/** The HTTP API of the plugin, as its OpenAPI document describes it. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  // the document is checked against the answers in the tests; typing each
  // handler by it as well would say everything twice
  const router: Router = createValidatedOpenApiRouter(openapi);
  // before the route of one event, whose id could be "export"
  addExportRoutes(router, options);
  addEventRoutes(router, options);
  addHistoryRoutes(router, options);
  addStateRoutes(router, options);
  return router;
}
