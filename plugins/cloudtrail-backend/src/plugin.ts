import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { awsClientsServiceRef, readAwsDefaults } from '@hangar/plugin-aws-node';
import { cloudtrailPermissions } from '@hangar/plugin-cloudtrail-common';
import { registerActivityActions } from './actions';
import { readCloudTrailConfig } from './config';
import { ActivityIngest, createLanes, scheduleActivityIngest } from './ingest';
import { EventsIntake } from './intake';
import { NoticeLog, SensitiveEventWatch } from './notices';
import { createRouter, healthPath } from './router';
import { createServices } from './services';
import { AthenaTrailSource } from './sources';
import { ActivityStore, openDatabase } from './store';

/**
 * Who did what in AWS: read from CloudTrail by and by, kept in the plugin's own
 * database beyond CloudTrail's 90 days, and served from there.
 *
 * @public
 */
export const cloudtrailPlugin = createBackendPlugin({
  pluginId: 'cloudtrail',
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
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { clients, httpAuth, httpRouter, auditor, logger } = deps;
        const { scheduler } = deps;
        const now = () => Date.now();
        const config = readCloudTrailConfig(deps.config);
        const db = await openDatabase(deps.database);
        const store = new ActivityStore(db);
        const ingest = new ActivityIngest({
          ...{ db, store, config, logger, now },
          lanes: createLanes(config, clients),
          simulated: clients.simulated,
        });
        const intake = new EventsIntake({ db, store, config, logger, now });
        const settings = {
          simulated: clients.simulated,
          retentionDays: config.retentionDays,
          now,
        };
        const services = createServices({
          ...deps,
          ...{ db, ingest, settings },
          reader: store,
          trails: config.athena.map(
            trail => new AthenaTrailSource(clients, trail),
          ),
          awsDefaults: readAwsDefaults(deps.config),
        });
        const watch = new SensitiveEventWatch({
          reader: store,
          notices: new NoticeLog(db, now),
          notifications: deps.notifications,
          recipients: config.notify,
          ...{ logger, now },
        });

        deps.permissionsRegistry.addPermissions(cloudtrailPermissions);
        httpRouter.addAuthPolicy({
          path: healthPath,
          allow: 'unauthenticated',
        });
        httpRouter.use(
          await createRouter({
            ...services,
            ...{ httpAuth, auditor, ingest, settings },
          }),
        );
        registerActivityActions(deps.actionsRegistry, {
          ...services,
          settings,
        });
        await intake.subscribe(deps.events);
        await scheduleActivityIngest({ scheduler, config, ingest });
        await scheduler.scheduleTask({
          id: 'cloudtrail-notices',
          scope: 'global',
          frequency: { minutes: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 15 },
          fn: signal => watch.run(signal),
        });
      },
    });
  },
});
