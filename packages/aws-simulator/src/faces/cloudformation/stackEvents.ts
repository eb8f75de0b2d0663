import { z } from 'zod';
import type {
  Stack,
  StackEvent,
} from '../../world/stacks/records/stackRecords';
import { validationError } from '../AwsError';
import { decodePageToken, encodePageToken } from '../pageToken';
import { isoTime } from '../querySchemas';
import { stackName, stackOperation } from './stackOperation';

const EVENTS_PER_PAGE = 100;

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
    const start = Math.max(0, end - EVENTS_PER_PAGE);
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
