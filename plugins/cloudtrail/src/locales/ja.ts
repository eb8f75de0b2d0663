import { attemptMessages } from '../messages/attempts.ja';
import { ingestMessages } from '../messages/ingest.ja';
import { pageMessages } from '../messages/page.ja';
import { sensitiveMessages } from '../messages/sensitive.ja';
import { sentenceMessages } from '../messages/sentences.ja';

/** Japanese texts of the CloudTrail plugin. */
export default {
  ...pageMessages,
  ...sensitiveMessages,
  ...sentenceMessages,
  ...attemptMessages,
  ...ingestMessages,
};
