import { attemptMessages } from './attempts.en';
import { ingestMessages } from './ingest.en';
import { pageMessages } from './page.en';
import { sensitiveMessages } from './sensitive.en';
import { sentenceMessages } from './sentences.en';

/**
 * English texts of the CloudTrail plugin, by key.
 *
 * @public
 */
export const cloudtrailMessages = {
  ...pageMessages,
  ...sensitiveMessages,
  ...sentenceMessages,
  ...attemptMessages,
  ...ingestMessages,
};
