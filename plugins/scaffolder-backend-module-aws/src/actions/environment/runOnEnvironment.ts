import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { awsEnvironmentDeletePermission } from '@hangar/plugin-aws-common';
import type { StackActionOptions } from '../cloudformation/cloudFormationDeploy';
import { checkDeploymentTarget } from '../cloudformation/deploymentConfig';
import { createRetryAws } from '../cloudformation/retryAws';
import { StackApi } from '../cloudformation/StackApi';
import { createStackRun, type StackRun } from '../cloudformation/StackRun';
import { authorize, runAudited } from './authorizeAndAudit';
import { createCallAws, type CallAws } from './callAws';
import {
  findClaimants,
  findEnvironment,
  type Environment,
} from './findEnvironment';

const RETRY_DELAY_MS = 1_000;

/** What the actions that work on an environment are made with. */
export type EnvironmentActionOptions = StackActionOptions & {
  auth: AuthService;
  catalog: CatalogService;
};

type TaskContext = Pick<
  ActionContext<{}>,
  | 'checkpoint'
  | 'getInitiatorCredentials'
  | 'logger'
  | 'signal'
  | 'step'
  | 'task'
>;

/** An environment, and the means to work on it. */
export type EnvironmentSession = {
  environment: Environment;
  api: StackApi;
  callAws: CallAws;
  run: StackRun;
};

/** The means to work on an environment within a task. */
export function openSession(
  ctx: TaskContext,
  options: EnvironmentActionOptions,
  environment: Environment,
): EnvironmentSession {
  const { clients, deployment, patience } = options;
  const { logger } = ctx;
  const { scope } = environment;
  const delayMs = patience?.retryDelayMs ?? RETRY_DELAY_MS;
  const retry = createRetryAws({ logger, delayMs });
  const api = new StackApi({
    clients,
    scope,
    retry,
    serviceRoleName: deployment.serviceRoleName,
  });
  return {
    environment,
    api,
    callAws: createCallAws({ clients, scope, retry }),
    run: createStackRun(ctx, api, { simulated: clients.simulated, patience }),
  };
}

/**
 * Does something to the environment of an entity: for whom the catalog shows
 * the entity and who may delete the environment of every entity that claims
 * it, where the configuration allows it, and recorded.
 */
export async function runOnEnvironment(
  ctx: TaskContext,
  options: EnvironmentActionOptions,
  action: {
    entityRef: string;
    eventId: string;
    severityLevel: 'low' | 'high';
    run: (session: EnvironmentSession) => Promise<JsonObject>;
  },
): Promise<void> {
  const { auth, catalog, deployment, permissions } = options;
  const environment = await findEnvironment(action.entityRef, {
    catalog,
    credentials: await ctx.getInitiatorCredentials(),
  });
  const { entityRef, scope, stackName } = environment;
  await runAudited(ctx, options, {
    eventId: action.eventId,
    severityLevel: action.severityLevel,
    meta: { entityRef, stackName, ...scope },
    authorize: async credentials => {
      const claimants = await findClaimants(environment, { auth, catalog });
      const requests = claimants.map(resourceRef => ({
        permission: awsEnvironmentDeletePermission,
        resourceRef,
      }));
      await authorize(requests, { permissions, credentials });
    },
    run: async () => {
      checkDeploymentTarget(deployment, scope);
      return action.run(openSession(ctx, options, environment));
    },
  });
}
