import {
  paginateListStackResources,
  paginateListStacks,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { getStackPart } from '../cloudformation/checkStack';
import type { StackApi } from '../cloudformation/StackApi';

/** The names and ids of an environment's stacks, deleted ones of the last 90 days included. */
export async function listStacks(
  api: StackApi,
  stackName: string,
): Promise<Array<{ id: string; name: string; status: string }>> {
  return api.send(async client => {
    const found = [];
    for await (const page of paginateListStacks({ client }, {})) {
      for (const stack of page.StackSummaries ?? []) {
        const { StackName: name = '', StackId: id = '' } = stack;
        if (name === stackName || getStackPart(name, stackName)) {
          found.push({ id, name, status: stack.StackStatus ?? '' });
        }
      }
    }
    return found;
  });
}

/** The resources of a stack; by its id also of a deleted one. */
export async function listResources(
  api: StackApi,
  stackId: string,
): Promise<StackResourceSummary[]> {
  return api.send(async client => {
    const resources: StackResourceSummary[] = [];
    const pages = paginateListStackResources(
      { client },
      { StackName: stackId },
    );
    for await (const page of pages) {
      resources.push(...(page.StackResourceSummaries ?? []));
    }
    return resources;
  });
}
