/**
 * What a list of events is narrowed to. Values of one field are alternatives,
 * the fields have to be met all.
 *
 * @public
 */
export type ActivityFilter = {
  /** Inclusive, ISO 8601. */
  from: string;
  /** Exclusive, ISO 8601. */
  to: string;
  /** User entity refs (`user:default/engineer`) or names of principals. */
  user?: string[];
  eventName?: string[];
  /** AWS's host name, e.g. `ecs.amazonaws.com`. */
  eventSource?: string[];
  account?: string[];
  region?: string[];
  /** Reads only (`true`), changes only (`false`), or both. */
  readOnly?: boolean;
  errorsOnly?: boolean;
  /** Only what a rule of sensitive events points at. */
  sensitiveOnly?: boolean;
  /** The name or ARN of a resource. */
  resource?: string;
  sourceIpAddress?: string;
  /** Words in event name, service, person, error code, resource. */
  text?: string;
};

/**
 * The fields that can be counted by value.
 *
 * @public
 */
export const activityFacets = [
  'user',
  'eventName',
  'eventSource',
  'account',
  'region',
  'readOnly',
  'errorCode',
  'sensitiveRule',
] as const;

/** One of `activityFacets`. @public */
export type ActivityFacet = (typeof activityFacets)[number];
