import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncView, type AsyncView } from '@hangar/plugin-aws-react';
import type {
  ActivityEventDetail,
  ActivityFacets,
  ActivityFilter,
  ActivityTimeline,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef, type ActivityScope } from '../api';

/** A name for whose events they are. */
export function getSubject({ entity }: ActivityScope): string {
  return entity ? stringifyEntityRef(entity) : 'everything';
}

/** How many events there were per hour or day. */
export function useActivityTimeline(
  scope: ActivityScope,
  filter: ActivityFilter,
): AsyncView<ActivityTimeline> {
  const api = useApi(cloudtrailApiRef);
  return useAsyncView({
    subject: getSubject(scope),
    part: JSON.stringify(filter),
    fetch: options => api.getTimeline(scope, filter, options),
  });
}

/** How many events each value of a field has. */
export function useActivityFacets(
  scope: ActivityScope,
  filter: ActivityFilter,
): AsyncView<ActivityFacets> {
  const api = useApi(cloudtrailApiRef);
  return useAsyncView({
    subject: getSubject(scope),
    part: JSON.stringify(filter),
    fetch: options => api.getFacets(scope, filter, options),
  });
}

/** One event with everything AWS recorded. */
export function useActivityEvent(
  eventId: string,
): AsyncView<ActivityEventDetail> {
  const api = useApi(cloudtrailApiRef);
  return useAsyncView({
    subject: eventId,
    fetch: options => api.getEvent(eventId, options),
  });
}
