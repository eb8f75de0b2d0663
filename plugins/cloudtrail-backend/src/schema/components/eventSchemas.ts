import {
  arrayOf,
  count,
  flag,
  list,
  object,
  ref,
  text,
  textOrNull,
  texts,
  time,
  timeOrNull,
  words,
} from './values';

const event = {
  eventId: text,
  eventTime: time,
  accountId: text,
  region: text,
  eventSource: text,
  eventName: text,
  readOnly: flag,
  errorCode: textOrNull,
  principal: ref('ActivityPrincipal'),
  sourceIpAddress: textOrNull,
  userAgent: textOrNull,
  resources: list('ActivityResource'),
  changes: list('ActivityChange'),
  sensitiveRule: textOrNull,
} as const;

/** What every answer says of its age and completeness. */
const answer = {
  asOf: {
    ...timeOrNull,
    description: 'When AWS was last read; null before the first time.',
  },
  simulated: {
    ...flag,
    description: 'True when the events come from the AWS simulator.',
  },
  coverage: ref('ActivityCoverage'),
  problems: list('ActivityProblem'),
  isPartial: {
    ...flag,
    description: 'There are events that the caller may not see.',
  },
} as const;

const range = { from: time, to: time } as const;
const facet = arrayOf(object({ value: text, title: text, count }, ['title']));

export const eventSchemas = {
  ActivityPrincipal: object({
    type: text,
    name: text,
    accountId: textOrNull,
    arn: textOrNull,
    roleName: textOrNull,
    userRef: textOrNull,
  }),
  ActivityResource: object({
    type: textOrNull,
    name: text,
    arn: textOrNull,
    entityRefs: texts,
  }),
  ActivityChange: object({
    field: text,
    before: textOrNull,
    after: textOrNull,
  }),
  ActivityEvent: object(event),
  ActivityEventDetail: object({
    ...event,
    errorMessage: textOrNull,
    record: { description: 'CloudTrail’s record, with secrets masked.' },
    maskedPaths: texts,
    consoleUrl: text,
    simulated: flag,
  }),
  ActivityList: object(
    {
      ...answer,
      ...range,
      items: list('ActivityEvent'),
      nextCursor: text,
      total: object({ count, isExact: flag }),
    },
    ['nextCursor'],
  ),
  ActivityTimeline: object({
    ...answer,
    ...range,
    bucket: words(['hour', 'day']),
    items: arrayOf(
      object({
        time,
        total: count,
        changes: count,
        errors: count,
        sensitive: count,
      }),
    ),
    isExact: flag,
  }),
  ActivityFacets: object({
    ...answer,
    facets: object({
      user: facet,
      eventName: facet,
      eventSource: facet,
      account: facet,
      region: facet,
      readOnly: facet,
      errorCode: facet,
      sensitiveRule: facet,
    }),
    isExact: flag,
  }),
  ActivityHistory: object({
    ...range,
    items: list('ActivityEvent'),
    isTruncated: flag,
    scannedBytes: count,
    scanLimitBytes: count,
    simulated: flag,
  }),
};
