import type { ActivityFacet } from '@hangar/plugin-cloudtrail-common';
import type { RecordPrincipal, StoredEvent, StoredEventDetail } from './events';
import type {
  ActivityQuery,
  ActivitySubject,
  EventPosition,
  TimelineBucket,
} from './queries';

/** Reads that pages are made of. No method writes, none asks AWS. */
export interface ActivityReader {
  /** Grows whenever an event was added or removed. */
  getVersion(): Promise<number>;
  listEvents(
    query: ActivityQuery,
    page: { limit: number; after?: EventPosition },
  ): Promise<{ items: StoredEvent[]; next?: EventPosition }>;
  /** Counts up to `limit`, where counting exactly would take long. */
  countEvents(
    query: ActivityQuery,
  ): Promise<{ count: number; isExact: boolean }>;
  readTimeline(
    query: ActivityQuery,
    bucket: 'hour' | 'day',
  ): Promise<{ items: TimelineBucket[]; isExact: boolean }>;
  /** Of each field: how many events each value has within the query without that field's own condition. `user` counts by principal id. */
  readFacets(query: ActivityQuery): Promise<{
    facets: Record<ActivityFacet, Array<{ value: string; count: number }>>;
    isExact: boolean;
  }>;
  getEvent(
    eventId: string,
    scope?: ActivitySubject,
  ): Promise<StoredEventDetail | undefined>;
  /** All events of a query, the newest first, a batch at a time, in constant memory; of what was in the store when it began. */
  streamEvents(
    query: ActivityQuery,
    signal?: AbortSignal,
  ): AsyncIterable<StoredEventDetail[]>;
  /** Everybody who ever made a request; a few thousands at most. */
  listPrincipals(): Promise<Array<RecordPrincipal & { id: number }>>;
}
