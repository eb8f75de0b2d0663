import { z } from 'zod';
import type {
  Stack,
  StackEvent,
  StackResource,
} from '../../world/stacks/records';
import { stackValidationError } from '../../world/stacks/StackError';
import { validationError } from '../AwsError';
import { decodePageToken, encodePageToken, paginate } from '../pageToken';
import { isoTime } from '../querySchemas';
import { pageOptions, stackName, stackOperation } from './stackOperation';

const ITEMS_PER_PAGE = 100;

const eventsSchema = z.object({
  StackName: stackName,
  NextToken: z.string().optional(),
});

/**
 * Newest first. The token counts from the oldest, so that events that come in
 * while a client pages are neither repeated nor missed.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
 */
export const describeStackEvents = stackOperation(
  eventsSchema,
  ({ StackName, NextToken }, { call, world }) => {
    const stack = world.cloudFormation.store.get(
      call,
      StackName,
      `Stack [${StackName}] does not exist`,
    );
    const { events, id } = stack;
    const end =
      NextToken === undefined ? events.length : decodePageToken(NextToken, id);
    if (end === undefined) {
      throw validationError('NextToken is invalid');
    }
    const start = Math.max(0, end - ITEMS_PER_PAGE);
    return {
      StackEvents: {
        member: events
          .slice(start, end)
          .reverse()
          .map(event => describeEvent(stack, event)),
      },
      NextToken: start > 0 ? encodePageToken(start, id) : undefined,
    };
  },
);

function describeEvent({ id, name }: Stack, event: StackEvent) {
  return {
    StackId: id,
    EventId: event.eventId,
    StackName: name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: isoTime(event.at),
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ClientRequestToken: event.token,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html */
export const listStackResources = stackOperation(
  eventsSchema,
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
