import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/**
 * A request to the backend of a plugin.
 *
 * @public
 */
export type PluginRequest = {
  /** GET by default. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Search parameters; a list is sent as the same parameter several times. */
  query?: Record<string, string | string[] | undefined>;
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal;
};

/**
 * Talks to version 1 of a plugin's backend and turns its refusals into errors:
 * every method rejects with a `ResponseError` of `@backstage/errors` when the
 * backend answers with anything but success.
 *
 * @public
 */
export class PluginHttp {
  readonly #pluginId: string;
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(
    pluginId: string,
    apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {
    this.#pluginId = pluginId;
    this.#discoveryApi = apis.discoveryApi;
    this.#fetchApi = apis.fetchApi;
  }

  /** Asks for JSON; `path` is what comes after `/v1/`, escaped. */
  async getJson<T>(path: string, request?: PluginRequest): Promise<T> {
    const response = await this.send(path, request);
    return response.json();
  }

  /** Asks for anything; `path` is what comes after `/v1/`, escaped. */
  async send(path: string, request: PluginRequest = {}): Promise<Response> {
    const { method = 'GET', query = {}, body, signal } = request;
    const baseUrl = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const url = new URL(`${baseUrl}/v1/${path}`, window.location.origin);
    for (const [name, value] of Object.entries(query)) {
      for (const item of [value ?? []].flat()) {
        url.searchParams.append(name, item);
      }
    }
    const response = await this.#fetchApi.fetch(url.toString(), {
      method,
      signal,
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/**
 * The path of an entity in a plugin's backend, escaped:
 * `entities/component/default/shop`.
 *
 * @public
 */
export function getEntityPath({ kind, metadata }: Entity): string {
  const parts = [kind, metadata.namespace ?? 'default', metadata.name];
  return `entities/${parts
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
