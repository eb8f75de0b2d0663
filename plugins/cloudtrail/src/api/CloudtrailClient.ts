import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  getEntityPath,
  getFileName,
  PluginHttp,
  type PluginRequest,
} from '@hangar/plugin-aws-react';
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
import type {
  ActivityExport,
  ActivityScope,
  CloudtrailApi,
  CloudtrailRequestOptions,
} from './CloudtrailApi';

/**
 * Asks the CloudTrail backend over HTTP.
 *
 * @public
 */
export class CloudtrailClient implements CloudtrailApi {
  readonly #http: PluginHttp;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('cloudtrail', apis);
  }

  /** {@inheritdoc CloudtrailApi.getEvents} */
  getEvents(
    scope: ActivityScope,
    filter: ActivityFilter,
    page: { cursor?: string; limit?: number } = {},
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityList> {
    const { cursor, limit } = page;
    return this.#http.getJson(getPath(scope, 'events'), {
      ...options,
      query: {
        ...toQuery(filter),
        cursor,
        limit: limit === undefined ? undefined : String(limit),
      },
    });
  }

  /** {@inheritdoc CloudtrailApi.getTimeline} */
  getTimeline(
    scope: ActivityScope,
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityTimeline> {
    return this.#http.getJson(getPath(scope, 'timeline'), {
      ...options,
      query: toQuery(filter),
    });
  }

  /** {@inheritdoc CloudtrailApi.getFacets} */
  getFacets(
    scope: ActivityScope,
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityFacets> {
    return this.#http.getJson(getPath(scope, 'facets'), {
      ...options,
      query: toQuery(filter),
    });
  }

  /** {@inheritdoc CloudtrailApi.getEvent} */
  getEvent(
    eventId: string,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityEventDetail> {
    return this.#http.getJson(`events/${encodeURIComponent(eventId)}`, options);
  }

  /** {@inheritdoc CloudtrailApi.exportEvents} */
  async exportEvents(
    scope: ActivityScope,
    filter: ActivityFilter,
    format: ActivityExportFormat,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityExport> {
    const response = await this.#http.send(getPath(scope, 'export'), {
      ...options,
      query: { format, ...toQuery(filter) },
    });
    return {
      name: getFileName(response) ?? `activity.${format}`,
      content: await response.blob(),
      exportId: response.headers.get('hangar-export-id') ?? '',
    };
  }

  /** {@inheritdoc CloudtrailApi.getExportManifest} */
  getExportManifest(
    exportId: string,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityExportManifest> {
    const path = `exports/${encodeURIComponent(exportId)}`;
    return this.#http.getJson(path, options);
  }

  /** {@inheritdoc CloudtrailApi.getHistory} */
  getHistory(
    filter: ActivityFilter,
    options?: CloudtrailRequestOptions,
  ): Promise<ActivityHistory> {
    return this.#http.getJson('history', {
      ...options,
      query: toQuery(filter),
    });
  }

  /** {@inheritdoc CloudtrailApi.getIngest} */
  getIngest(options?: CloudtrailRequestOptions): Promise<ActivityIngestState> {
    return this.#http.getJson('ingest', options);
  }
}

type Part = 'events' | 'timeline' | 'facets' | 'export';

function getPath({ entity }: ActivityScope, part: Part): string {
  if (entity) {
    const path = getEntityPath(entity);
    return part === 'export' ? `${path}/events/export` : `${path}/${part}`;
  }
  return part === 'events' ? 'events' : `events/${part}`;
}

function toQuery(filter: ActivityFilter): PluginRequest['query'] {
  const {
    readOnly,
    errorsOnly,
    sensitiveOnly,
    sourceIpAddress,
    text,
    ...rest
  } = filter;
  return {
    ...rest,
    readOnly: readOnly === undefined ? undefined : String(readOnly),
    errorsOnly: errorsOnly ? 'true' : undefined,
    sensitiveOnly: sensitiveOnly ? 'true' : undefined,
    sourceIp: sourceIpAddress,
    q: text,
  };
}
