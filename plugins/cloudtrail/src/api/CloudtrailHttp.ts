import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** Search parameters; a list is sent as the same parameter several times. */
export type Query = Record<string, string | string[] | undefined>;

/** The one place that talks to the backend and turns refusals into errors. */
export class CloudtrailHttp {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = apis.discoveryApi;
    this.#fetchApi = apis.fetchApi;
  }

  async getJson<T>(
    path: string,
    request: { query?: Query; signal?: AbortSignal } = {},
  ): Promise<T> {
    const response = await this.send(path, request);
    return response.json();
  }

  async send(
    path: string,
    request: { query?: Query; signal?: AbortSignal },
  ): Promise<Response> {
    const { query = {}, signal } = request;
    const baseUrl = await this.#discoveryApi.getBaseUrl('cloudtrail');
    const url = new URL(`${baseUrl}/v1/${path}`, window.location.origin);
    for (const [name, value] of Object.entries(query)) {
      for (const item of [value ?? []].flat()) {
        url.searchParams.append(name, item);
      }
    }
    const response = await this.#fetchApi.fetch(url.toString(), { signal });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** RFC 6266: `filename*` is the name in UTF-8, `filename` its ASCII twin. */
export function getFileName({ headers }: Response): string | undefined {
  const disposition = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : plain;
  } catch {
    return plain;
  }
}
