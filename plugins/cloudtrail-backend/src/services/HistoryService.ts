import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  type ActivityHistory,
  cloudtrailEventsReadPermission,
} from '@hangar/plugin-cloudtrail-common';
import type { EventFilter, TimeRange } from '../inputs';
import type { ActivityView, KnownPeople } from '../people';
import type { TrailSearch, TrailSearchResult } from '../sources';
import type { ActivityRecord } from '../store/types';
import type { EventPresenter } from './EventPresenter';

/** A trail of the organisation that can be searched. */
export interface SearchableTrail {
  readonly trail: { scanLimitBytes: number };
  search(
    search: TrailSearch,
    options: { limit: number; signal: AbortSignal },
  ): Promise<TrailSearchResult>;
}

const toTime = (time: number) => new Date(time).toISOString();

/** A query of Athena takes values of up to 1,024 characters, quotes and all: https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html */
const MAX_VALUE = 1_000;

/** A trail holds texts as AWS wrote them: it knows neither the portal's rules nor words in them. */
function refuseUnsearchable({ text, sensitiveOnly, resource }: EventFilter) {
  const field = [text && 'q', sensitiveOnly && 'sensitiveOnly'].find(Boolean);
  if (field) {
    throw new InputError(
      `${field} cannot be looked for in a trail: use resource, user, eventName or eventSource`,
    );
  }
  if (resource && resource.length > MAX_VALUE) {
    throw new InputError(
      `resource must have no more than ${MAX_VALUE} characters to be looked for in a trail: name the resource instead of its ARN`,
    );
  }
}

function toUserNames(users: string[], people: KnownPeople): string[] {
  const names = users.flatMap(user =>
    user.startsWith('user:') ? people.getNames(user) : [user],
  );
  if (names.length === 0) {
    throw new InputError(
      `user must be somebody of the catalog, or the name of a principal: nobody is known by ${users.join(', ')}`,
    );
  }
  return [...new Set(names)].sort();
}

function toSearch(
  filter: EventFilter,
  range: TimeRange,
  people: KnownPeople,
): TrailSearch {
  return {
    ...range,
    ...(filter.account && { accountIds: filter.account }),
    ...(filter.region && { regions: filter.region }),
    ...(filter.eventName && { eventNames: filter.eventName }),
    ...(filter.eventSource && { eventSources: filter.eventSource }),
    ...(filter.user && { userNames: toUserNames(filter.user, people) }),
    ...(filter.readOnly !== undefined && { readOnly: filter.readOnly }),
    ...(filter.errorsOnly && { errorsOnly: true }),
    ...(filter.resource && { resource: filter.resource }),
    ...(filter.sourceIpAddress && {
      sourceIpAddress: filter.sourceIpAddress,
    }),
  };
}

/** The newest first, each once. */
function merge(results: TrailSearchResult[]): ActivityRecord[] {
  const records = results.flatMap(result => result.records);
  return [
    ...new Map(records.map(record => [record.eventId, record])).values(),
  ].sort((one, other) => other.time - one.time);
}

/** Looks in the organisation's trails for what is older than the store. Each look costs money. */
export class HistoryService {
  constructor(
    private readonly trails: SearchableTrail[],
    private readonly presenter: EventPresenter,
    private readonly settings: { simulated: boolean },
  ) {}

  /**
   * @throws NotAllowedError for those who may not see every event: what a trail
   * finds is not held against single entities
   * @throws NotFoundError when no trail is configured
   */
  async search(
    view: ActivityView,
    request: {
      filter: EventFilter;
      range: TimeRange;
      limit: number;
      signal: AbortSignal;
    },
  ): Promise<ActivityHistory> {
    const { filter, range, limit, signal } = request;
    this.#check(view);
    refuseUnsearchable(filter);
    const search = toSearch(filter, range, view.people);
    const results: TrailSearchResult[] = [];
    for (const trail of this.trails) {
      results.push(await trail.search(search, { limit, signal }));
    }
    const records = merge(results);
    const shown = records.slice(0, limit);
    const present = await this.presenter.forEvents(shown, view);
    const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
    return {
      from: toTime(range.from),
      to: toTime(range.to),
      items: shown.map(present),
      isTruncated:
        records.length > limit || results.some(result => result.isTruncated),
      scannedBytes: sum(results.map(({ scannedBytes }) => scannedBytes)),
      scanLimitBytes: sum(this.trails.map(({ trail }) => trail.scanLimitBytes)),
      simulated: this.settings.simulated,
    };
  }

  #check({ rights }: ActivityView) {
    if (rights.reach !== 'all') {
      throw new NotAllowedError(
        `You need the permission ${cloudtrailEventsReadPermission.name} for every event to look into trails. Ask an auditor`,
      );
    }
    if (this.trails.length === 0) {
      throw new NotFoundError(
        'There is no trail to look into: name one in cloudTrail.athena of the configuration',
      );
    }
  }
}
