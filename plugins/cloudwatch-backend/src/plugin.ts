import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  awsClientsServiceRef,
  EntityAccess,
  readAwsDefaults,
  SharedReads,
} from '@hangar/plugin-aws-node';
import { cloudwatchPermissions } from '@hangar/plugin-cloudwatch-common';
import { readLogsConfig } from './config/readLogsConfig';
import { createRouter } from './router/createRouter';
import {
  AlarmsService,
  EntityResources,
  LogGroupSearch,
  LogsService,
  LogVolume,
  MetricsService,
} from './services';
import {
  AlarmSource,
  LogSource,
  MetricDataSource,
  TargetGroupSource,
} from './sources';

/**
 * CloudWatch metrics, alarms and logs of a catalog entity.
 *
 * @public
 */
export const cloudwatchPlugin = createBackendPlugin({
  pluginId: 'cloudwatch',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        catalog: catalogServiceRef,
        clients: awsClientsServiceRef,
      },
      async init(deps) {
        const { catalog, clients, config, logger } = deps;
        const now = () => new Date();
        const reads = new SharedReads();
        const { scanLimitBytes, savedQueries } = readLogsConfig(config);
        const options = { simulated: clients.simulated, now };

        const metricData = new MetricDataSource(clients, reads, now);
        const resources = new EntityResources(
          new TargetGroupSource(clients, reads),
          readAwsDefaults(config),
        );

        deps.permissionsRegistry.addPermissions(cloudwatchPermissions);
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            access: new EntityAccess(catalog, deps.permissions),
            metrics: new MetricsService(resources, metricData, options),
            alarms: new AlarmsService(
              resources,
              new AlarmSource(clients, reads),
              options,
            ),
            logs: new LogsService(
              resources,
              new LogGroupSearch(new LogSource(clients, reads, now), now),
              new LogVolume(metricData, { now, logger }),
              { ...options, scanLimitBytes },
            ),
            savedQueries,
            now,
          }),
        );
      },
    });
  },
});
