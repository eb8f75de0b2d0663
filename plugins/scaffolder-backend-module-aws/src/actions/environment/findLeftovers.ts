import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { DescribeDBSnapshotsCommand, RDSClient } from '@aws-sdk/client-rds';
import { getStackPart } from '../cloudformation/checkStack';
import type { StackApi } from '../cloudformation/StackApi';
import type { CallAws } from './callAws';
import { listResources, listStacks } from './listStacks';
import { getEnvironmentNames } from './environmentNames';
import type { Environment } from './findEnvironment';

const STACK_TAG = 'aws:cloudformation:stack-name';

/** Something of an environment that is there after its stacks are gone. */
export type Leftover = {
  /** ARN, or the physical id where nothing tells the ARN. */
  id: string;
  /** CloudFormation kept it on purpose, by the template's policy, or a person asked for it. */
  kept: boolean;
  /** GB of a database snapshot. */
  snapshotGiB?: number;
};

/** What became of the resources of the deleted stacks: status by physical id. */
async function readDeletions(
  api: StackApi,
  stackName: string,
): Promise<Map<string, string>> {
  const statuses = new Map<string, string>();
  for (const { id, status } of await listStacks(api, stackName)) {
    statuses.set(id, status);
    const resources =
      status === 'DELETE_COMPLETE' ? await listResources(api, id) : [];
    for (const { PhysicalResourceId, ResourceStatus } of resources) {
      if (PhysicalResourceId) {
        statuses.set(PhysicalResourceId, ResourceStatus ?? '');
      }
    }
  }
  return statuses;
}

function findStatus(
  arn: string,
  statuses: ReadonlyMap<string, string>,
): string | undefined {
  for (const [id, status] of statuses) {
    if (arn === id || arn.endsWith(`/${id}`) || arn.endsWith(`:${id}`)) {
      return status;
    }
  }
  return undefined;
}

function isOf(
  { Tags = [] }: ResourceTagMapping,
  environment: Environment,
  names: ReadonlySet<string>,
): boolean {
  const { stackName } = environment;
  const get = (key: string) => Tags.find(tag => tag.Key === key)?.Value ?? '';
  const stack = get(STACK_TAG);
  // tags may be shared with other environments: only names tell them apart
  return stack
    ? stack === stackName || getStackPart(stack, stackName) !== undefined
    : names.has(get('Name')) ||
        getStackPart(get('Name'), stackName) !== undefined;
}

async function findTagged(
  callAws: CallAws,
  environment: Environment,
): Promise<string[]> {
  const names = new Set(getEnvironmentNames(environment));
  return callAws(ResourceGroupsTaggingAPIClient, async client => {
    const found: string[] = [];
    const TagFilters = Object.entries(environment.tags).map(([Key, value]) => ({
      Key,
      Values: [value],
    }));
    const pages = paginateGetResources({ client }, { TagFilters });
    for await (const page of pages) {
      for (const mapping of page.ResourceTagMappingList ?? []) {
        if (mapping.ResourceARN && isOf(mapping, environment, names)) {
          found.push(mapping.ResourceARN);
        }
      }
    }
    return found;
  });
}

const SNAPSHOT_ARN = /^arn:[^:]*:rds:[^:]*:[^:]*:snapshot:(.+)$/;

async function readSnapshotSize(callAws: CallAws, arn: string) {
  const [, snapshotId] = SNAPSHOT_ARN.exec(arn) ?? [];
  if (!snapshotId) {
    return undefined;
  }
  try {
    const { DBSnapshots } = await callAws(RDSClient, client =>
      client.send(
        new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: snapshotId }),
      ),
    );
    return DBSnapshots?.[0]?.AllocatedStorage;
  } catch {
    // gone, or not to be seen: it is listed without a price
    return undefined;
  }
}

/**
 * Looks for what is left of an environment: what carries its tags and its
 * names, and what CloudFormation says it has kept. The tag index also lists
 * what was deleted a while ago; CloudFormation's own record tells those apart.
 */
export async function findLeftovers(
  api: StackApi,
  callAws: CallAws,
  environment: Environment,
): Promise<Leftover[]> {
  const statuses = await readDeletions(api, environment.stackName);
  const tagged = await findTagged(callAws, environment);
  const isGone = (id: string) => findStatus(id, statuses) === 'DELETE_COMPLETE';
  const skipped = [...statuses]
    .filter(([, status]) => status === 'DELETE_SKIPPED')
    .map(([id]) => id)
    .filter(
      id => !tagged.some(arn => findStatus(arn, new Map([[id, '']])) === ''),
    );
  const leftovers: Leftover[] = [];
  for (const id of [...tagged.filter(arn => !isGone(arn)), ...skipped]) {
    const isSnapshot = SNAPSHOT_ARN.test(id);
    const snapshotGiB = await readSnapshotSize(callAws, id);
    leftovers.push({
      id,
      kept: isSnapshot || findStatus(id, statuses) === 'DELETE_SKIPPED',
      ...(snapshotGiB !== undefined && { snapshotGiB }),
    });
  }
  return leftovers;
}
