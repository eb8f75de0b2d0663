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

/** Numbers of principals by `toPrincipalKey`. */
export type Ids = Map<string, number>;

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

type Test = (record: ActivityRecord) => boolean;

/** The conditions that a facet leaves out, by that facet. */
function listFacetTests(
  query: ActivityQuery,
  ids: Ids,
): Array<[ActivityFacet, Test]> {
  const isIn = (values: string[] | undefined, value: string) =>
    !values || values.includes(value);
  return [
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
  ];
}

/** The conditions that hold for all facets. */
function listOtherTests(query: ActivityQuery, ids: Ids): Test[] {
  const { from, to, scope, entity, resource, sourceIpAddress } = query;
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [
    ({ time }) => time >= from && time < to,
    record => !scope || isOf(record, scope, ids),
    record => !entity || isOf(record, entity, ids),
    ({ resources }) =>
      resource === undefined ||
      resources.some(({ name, arn }) => resource === name || resource === arn),
    record =>
      sourceIpAddress === undefined ||
      sourceIpAddress === record.sourceIpAddress,
    record => words.every(word => hasWord(record, word)),
  ];
}

/** The events that meet all conditions; without those of one facet where that is left out. */
export function filterNaively(
  records: ActivityRecord[],
  query: ActivityQuery,
  ids: Ids,
  omit?: ActivityFacet,
): ActivityRecord[] {
  const tests = [
    ...listOtherTests(query, ids),
    ...listFacetTests(query, ids).flatMap(([facet, test]) =>
      facet === omit ? [] : [test],
    ),
  ];
  return records.filter(record => tests.every(test => test(record)));
}
