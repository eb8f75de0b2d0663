import type {
  ActivityChange,
  ActivityFacet,
} from '@hangar/plugin-cloudtrail-common';

/** Who made a request, as the event tells it. */
export type RecordPrincipal = {
  type: string;
  name: string;
  accountId: string | null;
  arn: string | null;
  roleName: string | null;
};

/** A resource as the event tells it, in the account and region that own it. */
export type RecordResource = {
  type: string | null;
  name: string;
  arn: string | null;
};

/** One event, parsed and masked: what the store takes in. */
export type ActivityRecord = {
  eventId: string;
  /** Milliseconds since 1970. */
  time: number;
  accountId: string;
  region: string;
  eventSource: string;
  eventName: string;
  readOnly: boolean;
  errorCode: string | null;
  errorMessage: string | null;
  principal: RecordPrincipal;
  sourceIpAddress: string | null;
  userAgent: string | null;
  resources: RecordResource[];
  changes: ActivityChange[];
  sensitiveRule: string | null;
  /** CloudTrail's record, secrets masked. */
  record: unknown;
  maskedPaths: string[];
};

/** One event as the store gives it back, without what only its page needs. */
export type StoredEvent = Omit<
  ActivityRecord,
  'errorMessage' | 'record' | 'maskedPaths' | 'principal'
> & { principal: RecordPrincipal & { id: number } };

/** One event with everything. */
export type StoredEventDetail = StoredEvent &
  Pick<ActivityRecord, 'errorMessage' | 'record' | 'maskedPaths'>;

/** How the resources of an entity are found: by ARN, by what an ARN begins with, or by type and name. */
export type ResourceSelector =
  | { arn: string }
  | { arnPrefix: string }
  | { accountId: string; region: string; type: string; name: string };

/** What an event can belong to: it does when it touches one of the resources or was made by one of the principals. */
export type ActivitySubject = {
  resources: ResourceSelector[];
  /** Ids of `listPrincipals`. */
  principalIds: number[];
};

/** What is looked for. The conditions have to be met all; values of one are alternatives. */
export type ActivityQuery = {
  /** Inclusive, milliseconds since 1970. */
  from: number;
  /** Exclusive. */
  to: number;
  /** What the caller may see; absent when that is everything. */
  scope?: ActivitySubject;
  /** Whose page it is. */
  entity?: ActivitySubject;
  /** Ids of `listPrincipals`. */
  principalIds?: number[];
  eventNames?: string[];
  eventSources?: string[];
  accountIds?: string[];
  regions?: string[];
  readOnly?: boolean;
  errorsOnly?: boolean;
  sensitiveOnly?: boolean;
  /** Name or ARN of a resource, exactly. */
  resource?: string;
  sourceIpAddress?: string;
  text?: string;
};

/** Where a page ends: events are ordered by time and id, the newest first. */
export type EventPosition = { time: number; id: number };

/** A bucket of a timeline. */
export type TimelineBucket = {
  time: number;
  total: number;
  changes: number;
  errors: number;
  sensitive: number;
};

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

/** An account and region whose events of one kind are read from one source. */
export type CoverageTarget = {
  accountId: string;
  region: string;
  kind: 'write' | 'read';
};

/** Milliseconds since 1970, `from` inclusive, `to` exclusive. */
export type CoverageInterval = { from: number; to: number };

/** What ingest writes with. */
export interface ActivityWriter {
  /**
   * Adds the events that are not there yet and, in the same transaction, what
   * is complete now. Nothing of it is seen when it fails.
   */
  addEvents(
    records: ActivityRecord[],
    covered?: { target: CoverageTarget; interval: CoverageInterval },
  ): Promise<{ added: ActivityRecord[] }>;
  /** Complete stretches, oldest first, merged. */
  listCoverage(): Promise<
    Array<CoverageTarget & { intervals: CoverageInterval[] }>
  >;
  /** Removes what is older, in small transactions; coverage is cut too. */
  removeBefore(
    time: number,
    signal?: AbortSignal,
  ): Promise<{ removed: number }>;
}
