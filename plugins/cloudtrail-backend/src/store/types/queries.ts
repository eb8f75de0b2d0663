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
