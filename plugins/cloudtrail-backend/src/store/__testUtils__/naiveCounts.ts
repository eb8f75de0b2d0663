import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type { ActivityQuery, ActivityRecord } from '../types';
import { filterNaively, type Ids, toPrincipalKey } from './naiveFilter';

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
