import type { Entity } from '@backstage/catalog-model';
import type {
  ActivityEventDetail,
  ActivityExportFormat,
  ActivityExportManifest,
  ActivityFacets,
  ActivityFilter,
  ActivityHistory,
  ActivityIngestState,
  ActivityList,
  ActivityTimeline,
} from '@hangar/plugin-cloudtrail-common';

/**
 * Lets a caller give up on a request.
 *
 * @public
 */
export type CloudtrailRequestOptions = { signal?: AbortSignal };

/**
 * Whose events are asked for: those of an entity, or all that the reader may see.
 *
 * @public
 */
export type ActivityScope = { entity?: Entity };

/**
 * A file as the backend sent it.
 *
 * @public
 */
export type ActivityFile = { name: string; content: Blob };

/**
 * An exported file, and the id its manifest is kept under.
 *
 * @public
 */
export type ActivityExport = ActivityFile & { exportId: string };

/**
 * Activity as the portal's backend serves it: from its own store, never from AWS.
 *
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * backend refuses: `statusCode` 400, 403, 404 or 503, and the server's own
 * sentence in `body.error.message`.
 *
 * @public
 */
export interface CloudtrailApi {
  /** Events, the newest first; `cursor` is the `nextCursor` of the page before, with the same filter. */
  getEvents(
    scope: ActivityScope,
    filter: ActivityFilter,
    page?: { cursor?: string; limit?: number },
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityList>;
  /** How many events there were per hour or day. */
  getTimeline(
    scope: ActivityScope,
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityTimeline>;
  /** How many events each value of a field has. */
  getFacets(
    scope: ActivityScope,
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityFacets>;
  /** One event with everything AWS recorded. */
  getEvent(
    eventId: string,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityEventDetail>;
  /** Everything a filter finds, as a file. */
  exportEvents(
    scope: ActivityScope,
    filter: ActivityFilter,
    format: ActivityExportFormat,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityExport>;
  /** What belongs to an exported file: its filter, coverage, count and checksum. */
  getExportManifest(
    exportId: string,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityExportManifest>;
  /** Events older than the store, read from the trail in S3 by Athena; AWS bills what it scans. */
  getHistory(
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityHistory>;
  /** How reading from AWS goes. */
  getIngest(options?: CloudtrailRequestOptions): Promise<ActivityIngestState>;
}
