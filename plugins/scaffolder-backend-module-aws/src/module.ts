import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readLocalGitRoot } from '@hangar/plugin-local-git-node';
import { createAwsNamesAction } from './actions/names/awsNames';
import { createPublishLocalGitAction } from './actions/publish/publishLocalGit';
import { readAwsOrganization } from './organization/readAwsOrganization';

/**
 * Template actions `aws:names` and, where `localGit.root` is configured,
 * `publish:local-git`.
 * @public
 */
export const scaffolderModuleAws = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'aws',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
      },
      async init({ scaffolder, config, auth, catalog, events }) {
        const organization = readAwsOrganization(config);
        scaffolder.addActions(createAwsNamesAction({ organization }));
        const root = readLocalGitRoot(config);
        if (root) {
          scaffolder.addActions(
            createPublishLocalGitAction({ root, auth, catalog, events }),
          );
        }
      },
    });
  },
});
