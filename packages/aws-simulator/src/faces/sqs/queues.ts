import type { EventQueue } from '../../world/activity/EventQueue';
import type { WorldState } from '../../world/WorldState';
import type { AwsCall } from '../AwsCall';
import { AwsError } from '../AwsError';

export function invalidParameter(message: string, field: string): AwsError {
  return field === 'QueueUrl'
    ? new AwsError('InvalidAddress', message)
    : new AwsError('InvalidParameterValue', message);
}

/**
 * The queue of an address, which ends with account and name on whatever host.
 *
 * @throws AwsError where there is none in the caller's account and region
 */
export function getQueue(
  world: WorldState,
  call: AwsCall,
  queueUrl: string,
): EventQueue {
  const { eventQueue: queue } = world;
  const isMeant =
    queueUrl.endsWith(`/${queue.accountId}/${queue.name}`) &&
    call.accountId === queue.accountId &&
    call.region === queue.region;
  if (!isMeant) {
    throw new AwsError(
      'AWS.SimpleQueueService.NonExistentQueue',
      'The specified queue does not exist.',
      400,
      'QueueDoesNotExist',
    );
  }
  return queue;
}

/** A handle is another one each time that a message is received. */
export const toReceiptHandle = (messageId: string, receiveCount: number) =>
  Buffer.from(`${receiveCount}/${messageId}`).toString('base64url');

/** The id of the message; nothing where it is no handle. */
export function readReceiptHandle(handle: string): string | undefined {
  const text = Buffer.from(handle, 'base64url').toString();
  return /^\d+\/(.+)$/.exec(text)?.[1];
}
