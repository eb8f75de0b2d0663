import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  LOCAL_GIT_REPOSITORIES_TOPIC,
  readLocalGitRoot,
  type LocalGitRepositoryEvent,
} from '@hangar/plugin-local-git-node';
import { LocalGitEntityProvider } from './provider/LocalGitEntityProvider';

/**
 * Repositories under `localGit.root` appear in the catalog: every 30 seconds,
 * and at once when a repository is published.
 * @public
 */
export const catalogModuleLocalGit = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-git',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, events, logger, scheduler }) {
        const root = readLocalGitRoot(config);
        if (!root) {
          logger.info('No local repositories: "localGit.root" is not set.');
          return;
        }
        const provider = new LocalGitEntityProvider({
          root,
          logger,
          schedule: scheduler.createScheduledTaskRunner({
            // The repositories are on this machine's disk.
            scope: 'local',
            frequency: { seconds: 30 },
            timeout: { minutes: 5 },
          }),
        });
        catalog.addEntityProvider(provider);
        await events.subscribe({
          id: 'catalog-local-git',
          topics: [LOCAL_GIT_REPOSITORIES_TOPIC],
          onEvent: ({ eventPayload }) =>
            provider.refresh(
              (eventPayload as LocalGitRepositoryEvent).repositoryName,
            ),
        });
      },
    });
  },
});
