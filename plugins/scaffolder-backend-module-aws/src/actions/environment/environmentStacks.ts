import { GetTemplateCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { hasHouseTags, toTagRecord } from '../cloudformation/checkStack';
import type { StackApi } from '../cloudformation/StackApi';
import type { AwsOrganization } from '../../organization/readAwsOrganization';
import type { Environment } from './findEnvironment';
import { listResources, listStacks } from './listStacks';

/** A resource with the properties that the template gives it. */
export type EnvironmentResource = {
  logicalId: string;
  physicalId: string;
  type: string;
  status: string;
  properties: Record<string, unknown>;
};

/** A stack of an environment. */
export type EnvironmentStack = {
  id: string;
  name: string;
  status: string;
  createdAt: number;
  isProtected: boolean;
  tags: Record<string, string>;
  /** Minified JSON; empty for a stack that was never executed. */
  template: string;
  resources: EnvironmentResource[];
};

type TemplateResources = Record<
  string,
  { Properties?: Record<string, unknown> } | undefined
>;

async function readTemplate(api: StackApi, stackId: string): Promise<string> {
  const { TemplateBody = '' } = await api.send(client =>
    client.send(
      new GetTemplateCommand({ StackName: stackId, TemplateStage: 'Original' }),
    ),
  );
  try {
    return JSON.stringify(JSON.parse(TemplateBody));
  } catch {
    // another tool may have written YAML
    return '';
  }
}

function checkTags(
  stack: Stack,
  environment: Environment,
  organization: AwsOrganization,
): void {
  const tags = toTagRecord(stack.Tags);
  const isEmpty = stack.StackStatus === 'REVIEW_IN_PROGRESS';
  const isTagged =
    hasHouseTags(tags, organization) &&
    Object.entries(environment.tags).every(
      ([key, value]) => tags[key] === value,
    );
  if (!isEmpty && !isTagged) {
    throw new ConflictError(
      `The stack "${stack.StackName}" has the name but not the tags of this environment, so it is somebody else's; nothing is removed. Somebody with access to the account has to look at it.`,
    );
  }
}

/**
 * Reads the stacks of an environment with their resources.
 *
 * @throws ConflictError when one of them is somebody else's
 */
export async function readEnvironmentStacks(
  api: StackApi,
  environment: Environment,
  organization: AwsOrganization,
): Promise<EnvironmentStack[]> {
  const listed = await listStacks(api, environment.stackName);
  const stacks: EnvironmentStack[] = [];
  for (const { id, status: listedStatus } of listed) {
    const stack =
      listedStatus === 'DELETE_COMPLETE' ? undefined : await api.findStack(id);
    const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
    if (!stack || status === 'DELETE_COMPLETE') {
      continue;
    }
    checkTags(stack, environment, organization);
    const template =
      status === 'REVIEW_IN_PROGRESS' ? '' : await readTemplate(api, id);
    const { Resources = {} } = JSON.parse(template || '{}') as {
      Resources?: TemplateResources;
    };
    const resources = await listResources(api, id);
    stacks.push({
      id,
      name: stack.StackName ?? '',
      status,
      createdAt: stack.CreationTime?.getTime() ?? 0,
      isProtected: stack.EnableTerminationProtection ?? false,
      tags: toTagRecord(stack.Tags),
      template,
      resources: resources.map(resource => ({
        logicalId: resource.LogicalResourceId ?? '',
        physicalId: resource.PhysicalResourceId ?? '',
        type: resource.ResourceType ?? '',
        status: resource.ResourceStatus ?? '',
        properties:
          Resources[resource.LogicalResourceId ?? '']?.Properties ?? {},
      })),
    });
  }
  return stacks;
}
