import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { EntityAccess } from '@hangar/plugin-aws-node';
import type { SavedLogQuery } from '@hangar/plugin-cloudwatch-common';
import type { Router } from 'express';
import { openapi } from '../schema/openapi';
import type { AlarmsService, LogsService, MetricsService } from '../services';
import { addAlarmRoutes } from './alarmRoutes';
import { addLogRoutes } from './logRoutes';
import { addMetricRoutes } from './metricRoutes';
import { setRetryAfter } from './setRetryAfter';

export type RouterOptions = {
  httpAuth: HttpAuthService;
  access: EntityAccess;
  metrics: MetricsService;
  alarms: AlarmsService;
  logs: LogsService;
  savedQueries: SavedLogQuery[];
  now: () => Date;
};

/** The HTTP API of the plugin, as its OpenAPI document describes it. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  // the document is checked against the answers in the tests; typing each
  // handler by it as well would say everything twice
  const router: Router = createValidatedOpenApiRouter(openapi);
  addMetricRoutes(router, options);
  addAlarmRoutes(router, options);
  addLogRoutes(router, options);
  router.use(setRetryAfter);
  return router;
}
