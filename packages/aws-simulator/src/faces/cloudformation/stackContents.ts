import { z } from 'zod';
import type { StackResource } from '../../world/stacks/records/resourceRecords';
import { stackValidationError } from '../../world/stacks/StackError';
import { paginate } from '../pageToken';
import { isoTime } from '../querySchemas';
import { pageOptions, stackName, stackOperation } from './stackOperation';

const ITEMS_PER_PAGE = 100;

const listSchema = z.object({
  StackName: stackName,
  NextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html */
export const listStackResources = stackOperation(
  listSchema,
  ({ StackName, NextToken }, { call, world }) => {
    const stack = world.cloudFormation.store.get(call, StackName);
    const { items, nextToken } = paginate(
      stack.resources,
      pageOptions(NextToken, ITEMS_PER_PAGE, stack.id),
    );
    return {
      StackResourceSummaries: {
        member: items.map(resource => ({
          ...summarize(resource),
          LastUpdatedTimestamp: isoTime(resource.at),
        })),
      },
      NextToken: nextToken,
    };
  },
);

const resourcesSchema = z.object({
  StackName: stackName.optional(),
  PhysicalResourceId: z.string().optional(),
  LogicalResourceId: z.string().optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html */
export const describeStackResources = stackOperation(
  resourcesSchema,
  (input, { call, world }) => {
    const { StackName, PhysicalResourceId, LogicalResourceId } = input;
    const { store } = world.cloudFormation;
    const stack =
      StackName === undefined
        ? store
            .list(call)
            .find(({ resources }) =>
              resources.some(
                ({ physicalId }) => physicalId === PhysicalResourceId,
              ),
            )
        : store.get(call, StackName);
    if (!stack) {
      throw stackValidationError(
        `Stack for ${PhysicalResourceId} does not exist`,
      );
    }
    const resources = stack.resources
      .filter(({ logicalId }) => (LogicalResourceId ?? logicalId) === logicalId)
      // AWS answers with the first hundred and has no pages here.
      .slice(0, ITEMS_PER_PAGE);
    return {
      StackResources: {
        member: resources.map(resource => ({
          StackId: stack.id,
          StackName: stack.name,
          ...summarize(resource),
          Timestamp: isoTime(resource.at),
        })),
      },
    };
  },
);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html */
export const describeStackResource = stackOperation(
  z.object({ StackName: stackName, LogicalResourceId: z.string().min(1) }),
  ({ StackName, LogicalResourceId }, { call, world }) => {
    const stack = world.cloudFormation.store.get(
      call,
      StackName,
      `Stack '${StackName}' does not exist`,
    );
    const resource = stack.resources.find(
      ({ logicalId }) => logicalId === LogicalResourceId,
    );
    if (!resource) {
      throw stackValidationError(
        `Resource ${LogicalResourceId} does not exist for stack ${stack.name}`,
      );
    }
    return {
      StackResourceDetail: {
        StackId: stack.id,
        StackName: stack.name,
        ...summarize(resource),
        LastUpdatedTimestamp: isoTime(resource.at),
        Metadata: resource.metadata && JSON.stringify(resource.metadata),
      },
    };
  },
);

function summarize(resource: StackResource) {
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId || undefined,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.reason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}

const getTemplateSchema = z.object({
  StackName: stackName,
  TemplateStage: z.enum(['Original', 'Processed']).optional(),
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html */
export const getTemplate = stackOperation(
  getTemplateSchema,
  ({ StackName }, { call, world }) => ({
    TemplateBody:
      world.cloudFormation.store.get(call, StackName).definition
        ?.templateBody ?? '',
    StagesAvailable: { member: ['Original', 'Processed'] },
  }),
);
