import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { awsClientsServiceRef } from '@hangar/plugin-aws-node';
import { costExplorerPermissions } from '@hangar/plugin-cost-explorer-common';
import { registerCostActions } from './actions';
import { AnomalyService, AnomalyStore } from './anomalies';
import { BudgetService, BudgetStore } from './budgets';
import { readCostExplorerConfig } from './config';
import { ReportStore } from './reports';
import { createRouter, healthPath } from './router';
import { createServices } from './services';
import { CostStore, openDatabase } from './store';

/**
 * What AWS costs, by catalog entity: read from AWS three times a day, kept in
 * the plugin's own database and served from there.
 *
 * @public
 */
export const costExplorerPlugin = createBackendPlugin({
  pluginId: 'cost-explorer',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clients: awsClientsServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, clients, httpAuth, httpRouter } = deps;
        const now = () => new Date();
        const config = readCostExplorerConfig(deps.config);
        const db = await openDatabase(deps.database);
        const reader = new CostStore(db, {
          primary: `tag:${config.tagKey}`,
          maxAllocations: config.maxAllocations,
          sources: config.payers.map(({ accountId }) => accountId),
          now,
        });
        const budgets = new BudgetService(new BudgetStore(db, now));
        const savedReports = new ReportStore(db, now);
        const services = createServices({
          ...deps,
          reader,
          budgets,
          anomalies: new AnomalyService(new AnomalyStore(db)),
          settings: {
            simulated: clients.simulated,
            confidence: config.forecast.confidence,
            minimumImpact: config.anomalies.minimumImpactUsd,
            costTagPrefix: config.costTagPrefix,
            metric: config.metric,
          },
          now,
        });
        const metrics = [
          config.metric,
          ...config.metrics.filter(metric => metric !== config.metric),
        ];
        const ingest = {
          getState: async () => ({ simulated: clients.simulated, sources: [] }),
        };
        deps.permissionsRegistry.addPermissions(costExplorerPermissions);
        httpRouter.addAuthPolicy({
          path: healthPath,
          allow: 'unauthenticated',
        });
        httpRouter.use(
          await createRouter({
            ...services,
            httpAuth,
            auditor,
            budgets,
            savedReports,
            ingest,
            settings: { metrics, now },
          }),
        );
        registerCostActions(deps.actionsRegistry, {
          ...services,
          settings: { metric: config.metric, now },
        });
      },
    });
  },
});
