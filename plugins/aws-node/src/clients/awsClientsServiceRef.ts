import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ConfiguredAwsClients } from './ConfiguredAwsClients';
import type { AwsClientsService } from './types';

/**
 * AWS clients for every plugin. One for the whole backend, because the plugins
 * share the accounts' rate quotas.
 *
 * @public
 */
export const awsClientsServiceRef = createServiceRef<AwsClientsService>({
  id: 'aws.clients',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ config, logger }) =>
        ConfiguredAwsClients.fromConfig(config, { logger }),
    }),
});
