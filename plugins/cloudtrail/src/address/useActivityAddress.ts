import { useCallback, useMemo, useState } from 'react';
import {
  useAddressParams,
  type TimeRangeProblem,
} from '@hangar/plugin-aws-react';
import type { ActivityFilter } from '@hangar/plugin-cloudtrail-common';
import {
  readConditions,
  writeConditions,
  type ActivityConditions,
  type ConditionProblem,
} from './activityConditions';
import {
  readActivityRange,
  resolveActivityRange,
  writeActivityRange,
  type ActivityRange,
} from './activityRange';

/** What a page of activity shows, and how to change it. */
export type ActivityAddress = {
  range: ActivityRange;
  conditions: ActivityConditions;
  /** Both, with the range resolved once until the next refresh: pages of a list belong to one filter. */
  filter: ActivityFilter;
  /** The event that is open. */
  eventId: string | null;
  rangeProblem?: TimeRangeProblem;
  problems: ConditionProblem[];
  setRange(range: ActivityRange): void;
  /** Closes the event too: the list is another one. */
  setConditions(conditions: ActivityConditions): void;
  /** Null closes it. */
  setEvent(eventId: string | null): void;
  /** Grows with each press of "refresh". */
  refreshCount: number;
  refresh(): void;
};

/** What a page of activity shows; kept in its address, so that a link reproduces it. */
export function useActivityAddress(): ActivityAddress {
  const [params, update] = useAddressParams();
  const [refreshCount, setRefreshCount] = useState(0);
  const eventId = params.get('event');
  // An event that is opened changes nothing of the list behind it.
  const key = useMemo(() => {
    const rest = new URLSearchParams(params);
    rest.delete('event');
    return rest.toString();
  }, [params]);
  const read = useMemo(() => {
    const search = new URLSearchParams(key);
    const { range, problem } = readActivityRange(search);
    return { range, rangeProblem: problem, ...readConditions(search) };
  }, [key]);
  const { range, conditions } = read;
  const window = useMemo(
    () => resolveActivityRange(range),
    // A refresh moves a range that ends now.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [range, refreshCount],
  );
  const filter = useMemo(
    () => ({
      from: window.from.toISOString(),
      to: window.to.toISOString(),
      ...conditions,
    }),
    [window, conditions],
  );

  return {
    ...read,
    filter,
    eventId,
    // The browser's own "back" undoes a narrower range, and closes an event.
    setRange: useCallback(
      value =>
        update(next => writeActivityRange(next, value), { replace: false }),
      [update],
    ),
    setConditions: useCallback(
      value =>
        update(next => {
          writeConditions(next, value);
          next.delete('event');
        }),
      [update],
    ),
    setEvent: useCallback(
      id =>
        update(
          next => (id === null ? next.delete('event') : next.set('event', id)),
          { replace: id === null },
        ),
      [update],
    ),
    refreshCount,
    refresh: useCallback(() => setRefreshCount(count => count + 1), []),
  };
}
