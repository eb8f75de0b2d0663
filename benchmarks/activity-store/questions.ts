import type {
  ActivityQuery,
  ActivitySubject,
} from '../../plugins/cloudtrail-backend/src/store';
import {
  createResource,
  DAY_MS,
  END,
  type Pair,
  type Sizes,
  skew,
  spread,
  START,
} from './sample';

export type Question = {
  page: 'auditor' | 'entity' | 'person' | 'own entities';
  query: ActivityQuery;
  bucket: 'hour' | 'day';
};

const PAGES: Question['page'][] = [
  'auditor',
  'entity',
  'person',
  'own entities',
];
const RANGES = [1 / 24, 1, 7, 30, 90, 400].map(days => days * DAY_MS);
/** An hour bar each up to here. */
const LONGEST_BY_HOUR = 7 * DAY_MS;

function createSubject(resources: number[], principalIds: number[]) {
  return {
    principalIds,
    resources: resources.flatMap(index => {
      const { arn, name, type } = createResource(index);
      return [
        { arn: arn ?? '' },
        { arnPrefix: `${arn}/` },
        {
          accountId: (arn ?? '').split(':')[4],
          region: 'ap-northeast-1',
          type: type ?? '',
          name,
        },
      ];
    }),
  } satisfies ActivitySubject;
}

/** Every combination of page, range and filters that the pages offer comes up, with frequent values and rare ones. */
export function createQuestion(
  number: number,
  pairs: Pair[],
  sizes: Sizes,
  principalIds: number[],
): Question {
  let purpose = 100;
  const part = () => spread(number, (purpose += 1));
  const below = (end: number) => Math.floor(part() * end);
  const when = <T>(chance: number, create: () => T): T | undefined =>
    part() < chance ? create() : undefined;
  const somebody = () => principalIds[skew(part(), 2.5, principalIds.length)];
  const something = () => skew(part(), 2, sizes.resources);
  // filters belong together mostly: they are chosen from what is seen
  const { record } = pairs[skew(part(), 2.5, pairs.length)];
  const other = pairs[below(pairs.length)].record;
  const value = (
    field: 'eventName' | 'eventSource' | 'accountId' | 'region',
  ) => (part() < 0.8 ? [record[field]] : [record[field], other[field]]);

  const page = PAGES[number % PAGES.length];
  const length = RANGES[below(RANGES.length)];
  // until now, which is never a whole hour, or some time in the past
  const end = part() < 0.7 ? END : END - below(300) * DAY_MS;
  const to = end - below(DAY_MS);
  const from = Math.max(START, to - length);
  const chance = page === 'auditor' ? 0.25 : 0.12;
  return {
    page,
    bucket: to - from <= LONGEST_BY_HOUR ? 'hour' : 'day',
    query: {
      from,
      to,
      scope:
        page === 'own entities'
          ? createSubject(Array.from({ length: 40 }, something), [somebody()])
          : undefined,
      entity:
        page === 'entity'
          ? createSubject([something(), something()], [])
          : page === 'person'
            ? { resources: [], principalIds: [somebody()] }
            : undefined,
      principalIds: when(page === 'person' ? 0 : chance, () => [somebody()]),
      eventNames: when(chance, () => value('eventName')),
      eventSources: when(chance, () => value('eventSource')),
      accountIds: when(chance, () => value('accountId')),
      regions: when(chance, () => value('region')),
      readOnly: when(chance, () => part() < 0.5),
      errorsOnly: when(chance, () => true),
      sensitiveOnly: when(chance / 2, () => true),
      resource: when(chance / 2, () => createResource(something()).name),
      sourceIpAddress: when(
        chance / 2,
        () => record.sourceIpAddress ?? undefined,
      ),
      text: when(
        chance / 2,
        () =>
          [
            record.eventName.slice(0, 6).toLowerCase(),
            record.principal.name,
            record.eventSource.split('.')[0],
            createResource(something()).name,
            'service',
            'denied',
            'not-there',
          ][below(7)],
      ),
    },
  };
}
