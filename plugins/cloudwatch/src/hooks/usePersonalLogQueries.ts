import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { LogFilter } from './useEntityLogs';

/** A log search someone keeps for themselves. */
export type PersonalLogQuery = LogFilter & { id: string; name: string };

const KEY = 'logQueries';

/** The log searches of the signed-in user, kept in the portal's user storage. */
export function usePersonalLogQueries() {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(
    () => storageApi.forBucket('cloudwatch'),
    [storageApi],
  );
  const [queries, setQueries] = useState(() =>
    parsePersonalLogQueries(bucket.snapshot(KEY).value),
  );
  useEffect(() => {
    const subscription = bucket
      .observe$(KEY)
      .subscribe(({ value }) => setQueries(parsePersonalLogQueries(value)));
    return () => subscription.unsubscribe();
  }, [bucket]);

  const write = useCallback(
    async (next: PersonalLogQuery[]) => {
      setQueries(next);
      await bucket.set(KEY, next);
    },
    [bucket],
  );
  return {
    queries,
    save: (name: string, filter: LogFilter) => {
      const others = queries.filter(query => query.name !== name);
      return write([...others, { id: `personal:${name}`, name, ...filter }]);
    },
    remove: (id: string) => write(queries.filter(query => query.id !== id)),
  };
}

/** What is in the storage may be older than this code; what does not fit is left out. */
export function parsePersonalLogQueries(value: unknown): PersonalLogQuery[] {
  if (!Array.isArray(value)) {
    return [];
  }
  return value.filter(
    (entry): entry is PersonalLogQuery =>
      typeof entry?.id === 'string' &&
      typeof entry.name === 'string' &&
      typeof entry.query === 'string' &&
      typeof entry.errorsOnly === 'boolean',
  );
}
