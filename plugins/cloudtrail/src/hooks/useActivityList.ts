import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  getErrorText,
  getViewData,
  useAsyncView,
  type AsyncView,
} from '@hangar/plugin-aws-react';
import type {
  ActivityEvent,
  ActivityFilter,
  ActivityList,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef, type ActivityScope } from '../api';
import { getSubject } from './useActivity';

/** What came after the first page. */
type Further = {
  first: ActivityList;
  items: ActivityEvent[];
  nextCursor?: string;
};

/** The events a filter finds, a page after the other. */
export type ActivityPages = {
  /** The first page; it says how many there are and what is known of the range. */
  view: AsyncView<ActivityList>;
  items: ActivityEvent[];
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why the next page could not be loaded. */
  moreProblem?: string;
  loadMore(): void;
};

/** Reads events, the newest first; further pages on demand. */
export function useActivityList(
  scope: ActivityScope,
  filter: ActivityFilter,
): ActivityPages {
  const api = useApi(cloudtrailApiRef);
  const view = useAsyncView({
    subject: getSubject(scope),
    part: JSON.stringify(filter),
    fetch: options => api.getEvents(scope, filter, {}, options),
  });
  const first = getViewData(view);
  const [further, setFurther] = useState<Further>();
  const [loading, setLoading] = useState<ActivityList>();
  const [problem, setProblem] = useState<{ of: ActivityList; text: string }>();
  // Pages belong to the first one: with another filter they are dropped.
  const more = further?.first === first ? further : undefined;
  const cursor = more ? more.nextCursor : first?.nextCursor;

  const loadMore = async () => {
    if (!first || !cursor) {
      return;
    }
    setLoading(first);
    setProblem(undefined);
    try {
      const page = await api.getEvents(scope, filter, { cursor });
      setFurther(last => ({
        first,
        items: [...(last?.first === first ? last.items : []), ...page.items],
        nextCursor: page.nextCursor,
      }));
    } catch (error) {
      setProblem({ of: first, text: getErrorText(error) });
    } finally {
      setLoading(undefined);
    }
  };

  return {
    view,
    items: [...(first?.items ?? []), ...(more?.items ?? [])],
    hasMore: cursor !== undefined,
    isLoadingMore: first !== undefined && loading === first,
    moreProblem: problem?.of === first ? problem?.text : undefined,
    loadMore,
  };
}
