import { createHash } from 'node:crypto';
import { z } from 'zod';
import { describeRecord } from '../../world/activity/describeRecord';
import type { QueuedEvent } from '../../world/activity/EventQueue';
import type { TrailEvent } from '../../world/activity/types';
import { uuid } from '../../world/stacks/types/fillPattern';
import { operation } from '../face';
import { getQueue, invalidParameter, toReceiptHandle } from './queues';

const TWELVE_HOURS = 43_200;

const schema = z.object({
  QueueUrl: z.string().min(1),
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(TWELVE_HOURS).default(30),
  WaitTimeSeconds: z.number().int().min(0).max(20).default(0),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
});

/**
 * Messages that nobody else has in hand. It answers at once, also where it was
 * asked to wait for some.
 *
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
 */
export const receiveMessage = operation(
  schema,
  invalidParameter,
  (input, { call, world }) => {
    const items = getQueue(world, call, input.QueueUrl).receive(
      input.MaxNumberOfMessages,
      input.VisibilityTimeout * 1000,
    );
    const wanted = [
      ...input.AttributeNames,
      ...input.MessageSystemAttributeNames,
    ];
    return {
      Messages: items.length
        ? items.map(item => describeMessage(item, wanted))
        : undefined,
    };
  },
);

function describeMessage(item: QueuedEvent, wanted: string[]) {
  const body = JSON.stringify(describeEnvelope(item.event));
  const attributes = Object.entries({
    ApproximateFirstReceiveTimestamp: String(item.firstReceivedAt),
    ApproximateReceiveCount: String(item.receiveCount),
    SentTimestamp: String(item.sentAt),
  }).filter(([name]) => wanted.includes(name) || wanted.includes('All'));
  return {
    MessageId: item.messageId,
    ReceiptHandle: toReceiptHandle(item.messageId, item.receiveCount),
    MD5OfBody: createHash('md5').update(body).digest('hex'),
    Body: body,
    Attributes: attributes.length ? Object.fromEntries(attributes) : undefined,
  };
}

const DETAIL_TYPES = {
  AwsApiCall: 'AWS API Call via CloudTrail',
  AwsConsoleSignIn: 'AWS Console Sign In via CloudTrail',
  AwsServiceEvent: 'AWS Service Event via CloudTrail',
} as const;

/**
 * The envelope that EventBridge puts around a record.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-structure.html
 */
function describeEnvelope(event: TrailEvent) {
  const { id, accountId, region, time, call } = event;
  return {
    version: '0',
    id: uuid(`${id}/envelope`),
    'detail-type': DETAIL_TYPES[call.eventType ?? 'AwsApiCall'],
    source: `aws.${call.source.split('.')[0]}`,
    account: accountId,
    time: new Date(time).toISOString().replace('.000Z', 'Z'),
    region,
    resources: [],
    detail: describeRecord(event),
  };
}
