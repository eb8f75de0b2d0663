import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type {
  ActivityQuery,
  ActivityRecord,
  ActivitySubject,
  RecordPrincipal,
  ResourceSelector,
} from '../types';

/** The same principal of the store has the same key. */
export const toPrincipalKey = (principal: RecordPrincipal): string =>
  JSON.stringify([
    principal.type,
    principal.name,
    principal.accountId,
    principal.arn,
    principal.roleName,
  ]);

type Ids = Map<string, number>;

function isSelected(record: ActivityRecord, selector: ResourceSelector) {
  return record.resources.some(({ arn, name, type }) => {
    if ('arn' in selector) return arn === selector.arn;
    if ('arnPrefix' in selector) {
      return arn?.startsWith(selector.arnPrefix) ?? false;
    }
    const [, , , region, accountId] = (arn ?? '').split(':');
    return (
      name === selector.name &&
      type === selector.type &&
      (accountId || record.accountId) === selector.accountId &&
      (region || record.region) === selector.region
    );
  });
}

const isOf = (record: ActivityRecord, subject: ActivitySubject, ids: Ids) =>
  subject.principalIds.includes(
    ids.get(toPrincipalKey(record.principal)) ?? -1,
  ) || subject.resources.some(selector => isSelected(record, selector));

function hasWord(record: ActivityRecord, word: string): boolean {
  const { principal } = record;
  const isArn = word.includes(':');
  return (
    [
      record.eventName,
      record.eventSource,
      record.errorCode,
      record.sensitiveRule,
      principal.name,
      principal.roleName,
      ...(isArn ? [principal.arn] : []),
      ...record.resources.flatMap(({ name, arn }) =>
        isArn ? [arn] : [name, arn?.split(':').slice(5).join(':')],
      ),
    ].some(text => text?.toLowerCase().includes(word)) ||
    (record.sourceIpAddress === word && /^[0-9a-f.:]+$/.test(word))
  );
}

/** Every condition on its own, by the facet that leaves it out. */
function listConditions(
  query: ActivityQuery,
  ids: Ids,
): Array<[ActivityFacet | '', (record: ActivityRecord) => boolean]> {
  const isIn = (values: string[] | undefined, value: string) =>
    !values || values.includes(value);
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [
    ['', ({ time }) => time >= query.from && time < query.to],
    ['', record => !query.scope || isOf(record, query.scope, ids)],
    ['', record => !query.entity || isOf(record, query.entity, ids)],
    [
      'user',
      ({ principal }) =>
        !query.principalIds ||
        query.principalIds.includes(ids.get(toPrincipalKey(principal)) ?? -1),
    ],
    ['eventName', ({ eventName }) => isIn(query.eventNames, eventName)],
    ['eventSource', ({ eventSource }) => isIn(query.eventSources, eventSource)],
    ['account', ({ accountId }) => isIn(query.accountIds, accountId)],
    ['region', ({ region }) => isIn(query.regions, region)],
    [
      'readOnly',
      ({ readOnly }) =>
        query.readOnly === undefined || readOnly === query.readOnly,
    ],
    ['errorCode', ({ errorCode }) => !query.errorsOnly || errorCode !== null],
    [
      'sensitiveRule',
      ({ sensitiveRule }) => !query.sensitiveOnly || sensitiveRule !== null,
    ],
    [
      '',
      ({ resources }) =>
        query.resource === undefined ||
        resources.some(
          ({ name, arn }) => query.resource === name || query.resource === arn,
        ),
    ],
    [
      '',
      ({ sourceIpAddress }) =>
        query.sourceIpAddress === undefined ||
        query.sourceIpAddress === sourceIpAddress,
    ],
    ['', record => words.every(word => hasWord(record, word))],
  ];
}

export function filterNaively(
  records: ActivityRecord[],
  query: ActivityQuery,
  ids: Ids,
  omit?: ActivityFacet,
): ActivityRecord[] {
  const conditions = listConditions(query, ids).filter(
    ([facet]) => facet !== omit || facet === ('' as string),
  );
  return records.filter(record => conditions.every(([, test]) => test(record)));
}

export function countTimeline(records: ActivityRecord[], length: number) {
  const buckets = new Map<number, ReturnType<typeof createBucket>>();
  const createBucket = (time: number) => ({
    time,
    total: 0,
    changes: 0,
    errors: 0,
    sensitive: 0,
  });
  for (const record of records) {
    const time = Math.floor(record.time / length) * length;
    const bucket = buckets.get(time) ?? createBucket(time);
    bucket.total += 1;
    bucket.changes += Number(!record.readOnly && record.errorCode === null);
    bucket.errors += Number(record.errorCode !== null);
    bucket.sensitive += Number(record.sensitiveRule !== null);
    buckets.set(time, bucket);
  }
  return [...buckets.values()].sort((a, b) => a.time - b.time);
}

const getFacetValue = (
  facet: ActivityFacet,
  record: ActivityRecord,
  ids: Ids,
): string | null =>
  ({
    user: String(ids.get(toPrincipalKey(record.principal))),
    eventName: record.eventName,
    eventSource: record.eventSource,
    account: record.accountId,
    region: record.region,
    readOnly: String(record.readOnly),
    errorCode: record.errorCode,
    sensitiveRule: record.sensitiveRule,
  })[facet];

export function countFacet(
  records: ActivityRecord[],
  facet: ActivityFacet,
  query: ActivityQuery,
  ids: Ids,
) {
  const counts = new Map<string, number>();
  for (const record of filterNaively(records, query, ids, facet)) {
    const value = getFacetValue(facet, record, ids);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
