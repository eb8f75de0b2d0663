import type { Config } from '@backstage/config';
import type { EventsService } from '@backstage/plugin-events-node';
import { createCloudFormationDeleteAction } from '../cloudformation/cloudFormationDelete';
import { createCloudFormationDeployAction } from '../cloudformation/cloudFormationDeploy';
import { readDeploymentConfig } from '../cloudformation/deploymentConfig';
import { createEnvironmentDescribeAction } from './environmentDescribe';
import { createEnvironmentFetchAction } from './environmentFetch';
import { createEnvironmentLeftoversAction } from './environmentLeftovers';
import { createEnvironmentUnregisterAction } from './environmentUnregister';
import type { EnvironmentActionOptions } from './runOnEnvironment';

/** The actions that deploy environments, show them and remove them. */
export function createEnvironmentActions(
  services: Omit<EnvironmentActionOptions, 'deployment'> & {
    config: Config;
    events: EventsService;
    root?: string;
  },
) {
  const { config, organization } = services;
  const deployment = readDeploymentConfig(config, organization);
  const options = { ...services, deployment };
  return [
    createCloudFormationDeployAction(options),
    createEnvironmentFetchAction(options),
    createEnvironmentDescribeAction(options),
    createCloudFormationDeleteAction(options),
    createEnvironmentLeftoversAction(options),
    createEnvironmentUnregisterAction(options),
  ];
}
