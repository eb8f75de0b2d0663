import type { Face } from '../face';
import { deleteMessageBatch } from './deleteMessageBatch';
import { receiveMessage } from './receiveMessage';

export const sqsFace: Face = {
  service: 'sqs',
  signingName: 'sqs',
  iamPrefix: 'sqs',
  title: 'Amazon SQS',
  operations: {
    DeleteMessageBatch: deleteMessageBatch,
    ReceiveMessage: receiveMessage,
  },
};
