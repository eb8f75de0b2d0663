import type { ActivityView, KnownPeople } from '../people';
import type { ActivityQuery } from '../store/types';
import type { EventsQuery } from './types';

/** No principal has it: finds nothing. */
const NOBODY = [-1];

function toPrincipalIds(users: string[], people: KnownPeople): number[] {
  const ids = users.flatMap(user =>
    user.startsWith('user:')
      ? people.getPrincipalIds(user)
      : people.findPrincipalIds(user),
  );
  return ids.length > 0 ? [...new Set(ids)] : NOBODY;
}

/** The question to the store: what is asked for, within what the caller may see. */
export function toStoreQuery(
  { filter, range }: EventsQuery,
  { scope, entity, people }: ActivityView,
): ActivityQuery {
  return {
    ...range,
    ...(scope && { scope }),
    ...(entity && { entity }),
    ...(filter.user && { principalIds: toPrincipalIds(filter.user, people) }),
    ...(filter.eventName && { eventNames: filter.eventName }),
    ...(filter.eventSource && { eventSources: filter.eventSource }),
    ...(filter.account && { accountIds: filter.account }),
    ...(filter.region && { regions: filter.region }),
    ...(filter.readOnly !== undefined && { readOnly: filter.readOnly }),
    ...(filter.errorsOnly && { errorsOnly: true }),
    ...(filter.sensitiveOnly && { sensitiveOnly: true }),
    ...(filter.resource && { resource: filter.resource }),
    ...(filter.sourceIpAddress && {
      sourceIpAddress: filter.sourceIpAddress,
    }),
    ...(filter.text && { text: filter.text }),
  };
}
