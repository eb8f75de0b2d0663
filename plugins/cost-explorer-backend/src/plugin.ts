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
import { type CostExplorerConfig, readCostExplorerConfig } from './config';
import { CostIngest, scheduleCostIngest } from './ingest';
import { createCostPlanning } from './planning';
import { ReportStore } from './reports';
import { createRouter, healthPath } from './router';
import { createServices } from './services';
import { createSources } from './sources';
import { CostStore, openDatabase } from './store';

/** The metric that pages show first, then the others that are kept. */
const orderMetrics = ({ metric, metrics }: CostExplorerConfig) => [
  metric,
  ...metrics.filter(other => other !== metric),
];

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
        const { clients, httpAuth, httpRouter, auditor } = deps;
        const now = () => new Date();
        const config = readCostExplorerConfig(deps.config);
        const db = await openDatabase(deps.database);
        const sources = createSources(config, clients);
        const reader = new CostStore(db, {
          primary: `tag:${config.tagKey}`,
          maxAllocations: config.maxAllocations,
          sources: sources.map(({ id }) => id),
          now,
        });
        const anomalies = new AnomalyStore(db);
        const budgetStore = new BudgetStore(db, now);
        const budgets = new BudgetService(budgetStore);
        const savedReports = new ReportStore(db, now);
        const services = createServices({
          ...deps,
          reader,
          budgets,
          anomalies: new AnomalyService(anomalies),
          settings: {
            simulated: clients.simulated,
            confidence: config.forecast.confidence,
            minimumImpact: config.anomalies.minimumImpactUsd,
            costTagPrefix: config.costTagPrefix,
            metric: config.metric,
          },
          now,
        });
        const ingest = new CostIngest({
          ...{ db, config, sources, now },
          getSelectors: () => services.listSelectors(),
          simulated: clients.simulated,
          logger: deps.logger,
        });
        const planning = createCostPlanning({
          ...deps,
          ...{ db, now, anomalies, budgetStore, budgets },
          subjects: services.budgetSubjects,
          reports: savedReports,
          payerIds: config.payers.map(({ accountId }) => accountId),
          budgetAccountIds: config.budgetAccountIds,
        });

        deps.permissionsRegistry.addPermissions(costExplorerPermissions);
        httpRouter.addAuthPolicy({
          path: healthPath,
          allow: 'unauthenticated',
        });
        httpRouter.use(
          await createRouter({
            ...services,
            ...{ httpAuth, auditor, budgets, savedReports, ingest },
            settings: { metrics: orderMetrics(config), now },
          }),
        );
        registerCostActions(deps.actionsRegistry, {
          ...services,
          settings: { metric: config.metric, now },
        });
        await scheduleCostIngest({
          ...{ scheduler: deps.scheduler, config, ingest },
          onRead: planning.onRead,
        });
        await planning.schedule(deps.scheduler);
        await deps.scheduler.scheduleTask({
          id: 'cost-explorer-warm-up',
          // each replica has its own memory
          scope: 'local',
          frequency: { minutes: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 5 },
          fn: signal => services.warmUp.run(signal),
        });
      },
    });
  },
});
