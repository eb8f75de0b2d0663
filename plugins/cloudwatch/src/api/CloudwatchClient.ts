import type { Entity } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { getEntityPath, PluginHttp } from '@hangar/plugin-aws-react';
import type {
  AlarmHistoryResponse,
  AlarmsResponse,
  LogQueriesResponse,
  LogsResponse,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import type {
  CloudwatchApi,
  CloudwatchRequestOptions,
  CloudwatchWindow,
} from './CloudwatchApi';

/**
 * Asks the CloudWatch backend over HTTP.
 *
 * @public
 */
export class CloudwatchClient implements CloudwatchApi {
  readonly #http: PluginHttp;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('cloudwatch', apis);
  }

  /** {@inheritdoc CloudwatchApi.getMetrics} */
  getMetrics(
    entity: Entity,
    window: CloudwatchWindow,
    options?: CloudwatchRequestOptions,
  ): Promise<MetricsResponse> {
    const path = `${getEntityPath(entity)}/metrics`;
    return this.#http.getJson(path, { ...options, query: writeWindow(window) });
  }

  /** {@inheritdoc CloudwatchApi.getAlarms} */
  getAlarms(
    entity: Entity,
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmsResponse> {
    return this.#http.getJson(`${getEntityPath(entity)}/alarms`, options);
  }

  /** {@inheritdoc CloudwatchApi.getAlarmHistory} */
  getAlarmHistory(
    entity: Entity,
    alarmName: string,
    page: { cursor?: string; window?: CloudwatchWindow },
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmHistoryResponse> {
    const name = encodeURIComponent(alarmName);
    return this.#http.getJson(
      `${getEntityPath(entity)}/alarms/${name}/history`,
      {
        ...options,
        query: {
          ...(page.window && writeWindow(page.window)),
          cursor: page.cursor,
        },
      },
    );
  }

  /** {@inheritdoc CloudwatchApi.getLogs} */
  getLogs(
    entity: Entity,
    search: { window: CloudwatchWindow; query?: string; errorsOnly?: boolean },
    options?: CloudwatchRequestOptions,
  ): Promise<LogsResponse> {
    return this.#http.getJson(`${getEntityPath(entity)}/logs`, {
      ...options,
      query: {
        ...writeWindow(search.window),
        query: search.query || undefined,
        errorsOnly: search.errorsOnly ? 'true' : undefined,
      },
    });
  }

  /** {@inheritdoc CloudwatchApi.getLogQueries} */
  getLogQueries(
    options?: CloudwatchRequestOptions,
  ): Promise<LogQueriesResponse> {
    return this.#http.getJson('log-queries', options);
  }
}

function writeWindow({ from, to }: CloudwatchWindow) {
  return { from: from.toISOString(), to: to.toISOString() };
}
