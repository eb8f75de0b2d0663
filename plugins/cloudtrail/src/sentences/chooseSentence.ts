import type {
  ActivityChange,
  ActivityEvent,
} from '@hangar/plugin-cloudtrail-common';
import { sentenceMessages } from '../messages/sentences.en';
import { getArnName } from './mainResource';
import { getServiceId } from './serviceNames';

/** Key of a sentence that tells what was done. */
export type SentenceKey = keyof typeof sentenceMessages;

/** Which sentence, and the change it tells. */
export type ChosenSentence = {
  key: SentenceKey;
  before: string;
  after: string;
};

/** What the beginning of an operation's name says of it, for those without a sentence of their own. */
const VERBS: Array<[RegExp, 'create' | 'change' | 'delete' | 'read' | 'tag']> =
  [
    [/^(Tag|Untag|AddTags|RemoveTags)/, 'tag'],
    [/^(Create|Allocate|Register|Import)/, 'create'],
    [/^(Delete|Remove|Terminate|Release|Deregister)/, 'delete'],
    [/^(Update|Modify|Put|Set|Change)/, 'change'],
    [/^(Describe|List|Get|Head|Batch?Get|Lookup|Search)/, 'read'],
  ];

/**
 * Chooses the sentence that says most: one for what changed, then one for the
 * operation, then one for what kind of operation it is.
 */
export function chooseSentence(
  event: Pick<
    ActivityEvent,
    'eventSource' | 'eventName' | 'readOnly' | 'resources' | 'changes'
  >,
): ChosenSentence {
  const operation = `sentence.${getServiceId(event.eventSource)}.${event.eventName}`;
  const none = { before: '', after: '' };
  const hasResource = event.resources.length > 0;
  if (hasResource) {
    for (const change of event.changes) {
      const key = `${operation}.${change.field}${getEnd(change)}`;
      if (isSentence(key)) {
        const { before, after } = change;
        return { key, before: shorten(before), after: shorten(after) };
      }
    }
    if (isSentence(operation)) {
      return { key: operation, ...none };
    }
  }
  const withoutResource = `${operation}.any`;
  if (isSentence(withoutResource)) {
    return { key: withoutResource, ...none };
  }
  return { key: getGeneralKey(event, hasResource), ...none };
}

function getGeneralKey(
  { eventName, readOnly }: Pick<ActivityEvent, 'eventName' | 'readOnly'>,
  hasResource: boolean,
): SentenceKey {
  if (!hasResource) {
    return readOnly ? 'sentence.general.readAny' : 'sentence.general.callAny';
  }
  const verb = VERBS.find(([pattern]) => pattern.test(eventName))?.[1];
  const isConsistent = verb && readOnly === (verb === 'read');
  return `sentence.general.${isConsistent ? verb : 'call'}`;
}

function isSentence(key: string): key is SentenceKey {
  return Object.hasOwn(sentenceMessages, key);
}

/** Which values of a change are known, as the end of a key. */
function getEnd({ before, after }: ActivityChange): string {
  if (before !== null && after !== null) {
    return '';
  }
  return after === null ? '.before' : '.after';
}

/** The end of an ARN or of an image's address says enough within a sentence. */
function shorten(value: string | null): string {
  if (value?.startsWith('arn:')) {
    return getArnName(value);
  }
  return /\.dkr\.ecr\.[^/]+\//.test(value ?? '')
    ? (value?.split('/').pop() ?? '')
    : (value ?? '');
}
