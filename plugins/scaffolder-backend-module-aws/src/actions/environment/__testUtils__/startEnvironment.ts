import {
  CloudFormationClient,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  environmentStacks,
  stackName,
  write,
} from '../../cloudformation/__testUtils__/assembly';
import { MemoryTask } from '../../cloudformation/__testUtils__/MemoryTask';
import { scope, startAws } from '../../cloudformation/__testUtils__/startAws';
import { createCloudFormationDeployAction } from '../../cloudformation/cloudFormationDeploy';
import type { AssemblyStack } from '../../infra/readAssembly';

/** A component that names the environment's stack. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'aws.amazon.com/account-id': scope.accountId,
        'aws.amazon.com/region': scope.region,
        'aws.amazon.com/cloudformation-stack-name': stackName,
        'aws.amazon.com/cost-insights-tags':
          'Cost=drone_engineer,Project=infra-course-drone',
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'experimental', system: 'drone' },
  };
}

type Options = {
  workspacePath: string;
  entities?: Entity[];
  /** Entities whose environment the caller may not delete. */
  denied?: string[];
  aws?: object;
};

/** A simulated AWS with a catalog, and ways to deploy to it and look at it. */
export async function startEnvironment(options: Options) {
  const {
    workspacePath,
    entities = [component('parts')],
    denied = [],
  } = options;
  const aws = startAws({ aws: options.aws });
  const permissions = mockServices.permissions.mock({
    authorize: async (requests: AuthorizePermissionRequest[]) =>
      requests.map(({ resourceRef = '' }) => ({
        result: denied.includes(resourceRef)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const { clients } = aws.options;
  const client = await clients.getClient(CloudFormationClient, scope);
  let number = 0;
  const startTask = () => {
    number += 1;
    return new MemoryTask(`task-${number}`, workspacePath);
  };
  return {
    ...aws,
    clients,
    options: {
      ...aws.options,
      permissions,
      auth: mockServices.auth(),
      // in the mock nobody has registered anything
      catalog: Object.assign(catalogServiceMock({ entities }), {
        getLocationByEntity: async () => undefined,
      }),
    },
    startTask,
    async deploy(
      stacks: AssemblyStack[] = environmentStacks(),
      environmentName: string = stackName,
    ) {
      await write(workspacePath, stacks);
      await startTask().run(createCloudFormationDeployAction(aws.options), {
        assemblyDir: 'infra/cdk.out',
        stackName: environmentName,
        ...scope,
        mode: 'deploy',
      });
    },
    async listStacks() {
      const { StackSummaries } = await client.send(new ListStacksCommand({}));
      return StackSummaries!
        .filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE')
        .map(({ StackName }) => StackName);
    },
  };
}
