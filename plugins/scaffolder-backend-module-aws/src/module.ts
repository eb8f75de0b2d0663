import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderWorkspaceProviderExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import {
  awsEnvironmentPermissions,
  parseExchangeRate,
} from '@hangar/plugin-aws-common';
import { awsClientsServiceRef } from '@hangar/plugin-aws-node';
import { readLocalGitRoot } from '@hangar/plugin-local-git-node';
import { createEnvironmentActions } from './actions/environment/createEnvironmentActions';
import { createCostEstimateAction } from './actions/estimate/costEstimate';
import { createFetchProgramAction } from './actions/fetch/fetchProgram';
import { createAwsNamesAction } from './actions/names/awsNames';
import { createPublishLocalGitAction } from './actions/publish/publishLocalGit';
import { createInfraSynthAction } from './actions/infra/infraSynth';
import { readAwsOrganization } from './organization/readAwsOrganization';
import { KeptWorkspaces } from './workspaces/KeptWorkspaces';

/**
 * Template actions: `fetch:program`, `aws:names`, `aws:cost:estimate`, `aws:infra:synth`; to
 * deploy and remove environments `aws:cloudformation:deploy`, `aws:environment:fetch`,
 * `aws:environment:describe`, `aws:cloudformation:delete`, `aws:environment:leftovers` and
 * `aws:environment:unregister`; and, where `localGit.root` is configured,
 * `publish:local-git`. And the workspace provider `hangar`
 * (`scaffolder.taskRecovery.workspaceProvider`).
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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clients: awsClientsServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        workspaces: scaffolderWorkspaceProviderExtensionPoint,
      },
      async init({
        scaffolder,
        workspaces,
        config,
        database,
        permissionsRegistry,
        reader,
        ...services
      }) {
        const { auth, catalog, events } = services;
        workspaces.addProviders({
          hangar: await KeptWorkspaces.create(database),
        });
        const organization = readAwsOrganization(config);
        scaffolder.addActions(createAwsNamesAction({ organization }));
        const rate = config.getOptional('aws.exchangeRates.JPY');
        scaffolder.addActions(
          createCostEstimateAction({ yen: parseExchangeRate('JPY', rate) }),
        );
        scaffolder.addActions(
          createFetchProgramAction({
            reader,
            integrations: ScmIntegrations.fromConfig(config),
            requireUserToken:
              config.getOptionalBoolean(
                'scaffolder.requireScmUserCredentials',
              ) ?? false,
          }),
        );
        const root = readLocalGitRoot(config);
        permissionsRegistry.addPermissions(awsEnvironmentPermissions);
        scaffolder.addActions(
          createInfraSynthAction(),
          ...createEnvironmentActions({
            ...services,
            config,
            organization,
            root,
          }),
        );
        if (root) {
          scaffolder.addActions(
            createPublishLocalGitAction({ root, auth, catalog, events }),
          );
        }
      },
    });
  },
});
