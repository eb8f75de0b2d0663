import type { ActivityFacets } from '@hangar/plugin-cloudtrail-common';
import type { ActivityView, KnownPeople } from '../people';
import type { ActivityReader } from '../store/types';
import type { AnswerBasis } from './AnswerBasis';
import { toStoreQuery } from './toStoreQuery';
import type { EventsQuery } from './types';

type Counts = Array<{ value: string; title?: string; count: number }>;

/** Whose event it is: a person of the catalog, else the principal's own name. */
function toUser(principalId: string, people: KnownPeople) {
  const principal = people.getPrincipal(Number(principalId));
  if (!principal) {
    return { value: principalId };
  }
  const userRef = people.resolve(principal);
  return userRef === null
    ? { value: principal.name }
    : { value: userRef, title: people.getTitle(userRef) };
}

/** A person who appears as several principals is counted once. */
function countUsers(counts: Counts, people: KnownPeople): Counts {
  const users = new Map<string, Counts[number]>();
  for (const { value: principalId, count } of counts) {
    const user = toUser(principalId, people);
    const known = users.get(user.value);
    users.set(user.value, { ...user, count: count + (known?.count ?? 0) });
  }
  return [...users.values()].sort(
    (one, other) =>
      other.count - one.count || one.value.localeCompare(other.value, 'en-US'),
  );
}

/** Counts the events of a view by the values of each field. */
export class FacetsService {
  constructor(
    private readonly reader: Pick<ActivityReader, 'readFacets'>,
    private readonly basis: AnswerBasis,
  ) {}

  async getFacets(
    view: ActivityView,
    query: EventsQuery,
  ): Promise<ActivityFacets> {
    const answer = await this.basis.read(query, view);
    const { facets, isExact } = await this.reader.readFacets(
      toStoreQuery(query, view),
    );
    return {
      ...answer,
      facets: { ...facets, user: countUsers(facets.user, view.people) },
      isExact,
    };
  }
}
