import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
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
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = apis.discoveryApi;
    this.#fetchApi = apis.fetchApi;
  }

  /** {@inheritdoc CloudwatchApi.getMetrics} */
  getMetrics(
    entity: Entity,
    window: CloudwatchWindow,
    options?: CloudwatchRequestOptions,
  ): Promise<MetricsResponse> {
    const path = `${getEntityPath(entity)}/metrics`;
    return this.#request(path, writeWindow(window), options);
  }

  /** {@inheritdoc CloudwatchApi.getAlarms} */
  getAlarms(
    entity: Entity,
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmsResponse> {
    return this.#request(`${getEntityPath(entity)}/alarms`, {}, options);
  }

  /** {@inheritdoc CloudwatchApi.getAlarmHistory} */
  getAlarmHistory(
    entity: Entity,
    alarmName: string,
    page: { cursor?: string; window?: CloudwatchWindow },
    options?: CloudwatchRequestOptions,
  ): Promise<AlarmHistoryResponse> {
    const name = encodeURIComponent(alarmName);
    return this.#request(
      `${getEntityPath(entity)}/alarms/${name}/history`,
      { ...(page.window && writeWindow(page.window)), cursor: page.cursor },
      options,
    );
  }

  /** {@inheritdoc CloudwatchApi.getLogs} */
  getLogs(
    entity: Entity,
    search: { window: CloudwatchWindow; query?: string; errorsOnly?: boolean },
    options?: CloudwatchRequestOptions,
  ): Promise<LogsResponse> {
    return this.#request(
      `${getEntityPath(entity)}/logs`,
      {
        ...writeWindow(search.window),
        query: search.query || undefined,
        errorsOnly: search.errorsOnly ? 'true' : undefined,
      },
      options,
    );
  }

  /** {@inheritdoc CloudwatchApi.getLogQueries} */
  getLogQueries(
    options?: CloudwatchRequestOptions,
  ): Promise<LogQueriesResponse> {
    return this.#request('log-queries', {}, options);
  }

  /** The one place that talks to the backend and turns refusals into errors. */
  async #request<T>(
    path: string,
    query: Record<string, string | undefined>,
    options?: CloudwatchRequestOptions,
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('cloudwatch');
    const url = new URL(`${baseUrl}/v1/${path}`, window.location.origin);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    const response = await this.#fetchApi.fetch(url.toString(), {
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function getEntityPath({ kind, metadata }: Entity): string {
  const parts = [kind, metadata.namespace ?? 'default', metadata.name];
  return `entities/${parts
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

function writeWindow({ from, to }: CloudwatchWindow) {
  return { from: from.toISOString(), to: to.toISOString() };
}
