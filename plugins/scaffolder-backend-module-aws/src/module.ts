import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { parseExchangeRate } from '@hangar/plugin-aws-common';
import { readLocalGitRoot } from '@hangar/plugin-local-git-node';
import { createCostEstimateAction } from './actions/estimate/costEstimate';
import { createAwsNamesAction } from './actions/names/awsNames';
import { createPublishLocalGitAction } from './actions/publish/publishLocalGit';
import { readAwsOrganization } from './organization/readAwsOrganization';

/**
 * Template actions `aws:names`, `aws:cost:estimate` and, where `localGit.root` is configured,
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
        const rate = config.getOptional('aws.exchangeRates.JPY');
        scaffolder.addActions(
          createCostEstimateAction({ yen: parseExchangeRate('JPY', rate) }),
        );
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
