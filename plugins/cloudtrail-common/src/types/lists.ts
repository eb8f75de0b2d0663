import type { ActivityEvent } from './events';
import type { ActivityFacet } from './filter';
import type { ActivityCoverage, ActivityProblem } from './coverage';

/**
 * What every answer says about its own age and completeness.
 *
 * @public
 */
export type ActivityAnswer = {
  /** When AWS was last read, ISO 8601; `null` before the first time. */
  asOf: string | null;
  /** The events come from the simulator. */
  simulated: boolean;
  /** The range that was looked at is complete, or what is missing of it. */
  coverage: ActivityCoverage;
  problems: ActivityProblem[];
  /** The reader may not see every event: the list holds what concerns their entities and themselves. */
  isPartial: boolean;
};

/**
 * A number of events. Beyond a limit counting stops, and `isExact` is false.
 *
 * @public
 */
export type ActivityCount = { count: number; isExact: boolean };

/**
 * `GET /events` and `GET /entities/{kind}/{namespace}/{name}/events`: the newest first.
 *
 * @public
 */
export type ActivityList = ActivityAnswer & {
  from: string;
  to: string;
  items: ActivityEvent[];
  /** For the parameter `cursor`, with the same filter. */
  nextCursor?: string;
  /** Of all pages. */
  total: ActivityCount;
};

/**
 * `GET …/timeline`: events per hour or day.
 *
 * @public
 */
export type ActivityTimeline = ActivityAnswer & {
  from: string;
  to: string;
  bucket: 'hour' | 'day';
  /** Only buckets with events; `time` is the beginning, ISO 8601. `changes` succeeded and were no reads. */
  items: Array<{
    time: string;
    total: number;
    changes: number;
    errors: number;
    sensitive: number;
  }>;
  isExact: boolean;
};

/**
 * `GET …/facets`: how many events each value of a field has, the most frequent
 * first, within the filter without that field.
 *
 * @public
 */
export type ActivityFacets = ActivityAnswer & {
  facets: Record<
    ActivityFacet,
    Array<{ value: string; title?: string; count: number }>
  >;
  isExact: boolean;
};
