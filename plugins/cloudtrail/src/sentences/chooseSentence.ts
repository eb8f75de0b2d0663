import type {
  ActivityChange,
  ActivityEvent,
} from '@hangar/plugin-cloudtrail-common';
import { attemptMessages } from '../messages/attempts.en';
import { sentenceMessages } from '../messages/sentences.en';
import { getArnName, getMainResource } from './mainResource';
import { getServiceId } from './serviceNames';

/** Key of a sentence that tells what was done. */
export type SentenceKey = keyof typeof sentenceMessages;

/** Key of the words for what was tried and not done. */
export type AttemptKey = keyof typeof attemptMessages;

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

/** Verbs that are about a resource itself, not about a part of it. */
const WHOLE: ReadonlySet<string | undefined> = new Set(['create', 'delete']);

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
  return { key: `sentence.general.${getGeneralKind(event)}`, ...none };
}

/** Chooses the words for an event that did not succeed, as narrow as there are some. */
export function chooseAttempt(
  event: Parameters<typeof chooseSentence>[0],
): AttemptKey {
  const { key } = chooseSentence(event);
  const name = key.replace(/^sentence\./, '');
  const operation = `${getServiceId(event.eventSource)}.${event.eventName}`;
  const own = [name, `${name}.after`, operation]
    .map(end => `attempt.${end}`)
    .find(isAttempt);
  return own ?? `attempt.general.${getGeneralKind(event)}`;
}

/** What can be said of an operation by the beginning of its name. */
function getGeneralKind(
  event: Pick<ActivityEvent, 'eventName' | 'readOnly' | 'resources'>,
) {
  const { eventName, readOnly, resources } = event;
  if (resources.length === 0) {
    return readOnly ? 'readAny' : 'callAny';
  }
  const [pattern, verb] =
    VERBS.find(([beginning]) => beginning.test(eventName)) ?? [];
  const isConsistent =
    pattern &&
    readOnly === (verb === 'read') &&
    (!WHOLE.has(verb) || isAboutAll(event, eventName.replace(pattern, '')));
  return isConsistent && verb ? verb : 'call';
}

/** `DeleteBucket` is about a bucket; `DeleteBucketLifecycle` leaves it where it is. */
function isAboutAll(
  event: Pick<ActivityEvent, 'eventName' | 'resources'>,
  object: string,
): boolean {
  const type = getMainResource(event)?.type?.split('::').pop();
  const bare = (name: string) =>
    name.replace(/(20\d{6}.*|s)$/, '').toLocaleLowerCase('en-US');
  return !type || bare(type) === bare(object);
}

function isSentence(key: string): key is SentenceKey {
  return Object.hasOwn(sentenceMessages, key);
}

function isAttempt(key: string): key is AttemptKey {
  return Object.hasOwn(attemptMessages, key);
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
