import type { Entity } from '@backstage/catalog-model';
import type {
  AlarmHistoryResponse,
  AlarmsResponse,
  LogQueriesResponse,
  LogsResponse,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';

/**
 * Lets a caller give up on a request.
 *
 * @public
 */
export type CloudwatchRequestOptions = { signal?: AbortSignal };

/**
 * The stretch of time a request is about.
 *
 * @public
 */
export type CloudwatchWindow = { from: Date; to: Date };

/**
 * CloudWatch as the portal's backend serves it.
 *
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * backend refuses: `statusCode` 400, 403, 404 or 503, and the server's own
 * sentence in `body.error.message`.
 *
 * @public
 */
export interface CloudwatchApi {
  /** Every metric of the entity's AWS resources. */
  getMetrics(
    entity: Entity,
    window: CloudwatchWindow,
    options?: CloudwatchRequestOptions,
  ): Promise<MetricsResponse>;
  /** The alarms that watch the entity's AWS resources. */
  getAlarms(
    entity: Entity,
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmsResponse>;
  /** What happened to one alarm, newest first, page by page. */
  getAlarmHistory(
    entity: Entity,
    alarmName: string,
    page: { cursor?: string; window?: CloudwatchWindow },
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmHistoryResponse>;
  /** The newest log events; AWS bills them by the bytes scanned. */
  getLogs(
    entity: Entity,
    search: { window: CloudwatchWindow; query?: string; errorsOnly?: boolean },
    options?: CloudwatchRequestOptions,
  ): Promise<LogsResponse>;
  /** The log searches everyone has. */
  getLogQueries(
    options?: CloudwatchRequestOptions,
  ): Promise<LogQueriesResponse>;
}
