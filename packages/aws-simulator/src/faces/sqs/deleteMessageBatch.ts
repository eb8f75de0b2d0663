import { z } from 'zod';
import { AwsError } from '../AwsError';
import { operation } from '../face';
import { getQueue, invalidParameter, readReceiptHandle } from './queues';

const entrySchema = z.object({
  Id: z.string().regex(/^[\w-]{1,80}$/),
  ReceiptHandle: z.string().min(1),
});

const batchSchema = z.object({
  QueueUrl: z.string().min(1),
  Entries: z.array(entrySchema).min(1).max(10),
});

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html */
export const deleteMessageBatch = operation(
  batchSchema,
  invalidParameter,
  (input, { call, world }) => {
    const queue = getQueue(world, call, input.QueueUrl);
    const ids = input.Entries.map(({ Id }) => Id);
    if (new Set(ids).size < ids.length) {
      throw new AwsError(
        'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
        'Two or more batch entries in the request have the same Id.',
        400,
        'BatchEntryIdsNotDistinct',
      );
    }
    const found = input.Entries.map(({ Id, ReceiptHandle }) => ({
      Id,
      messageId: readReceiptHandle(ReceiptHandle),
    }));
    found.forEach(({ messageId }) => messageId && queue.delete(messageId));
    return {
      Successful: found.flatMap(({ Id, messageId }) =>
        messageId ? [{ Id }] : [],
      ),
      Failed: found.flatMap(({ Id, messageId }) =>
        messageId
          ? []
          : [
              {
                Id,
                Code: 'ReceiptHandleIsInvalid',
                Message: 'The input receipt handle is invalid.',
                SenderFault: true,
              },
            ],
      ),
    };
  },
);
