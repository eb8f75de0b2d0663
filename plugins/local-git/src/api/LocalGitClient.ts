import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import type {
  EntityRepository,
  RepositoryDocumentText,
} from '@hangar/plugin-local-git-common';

type RequestOptions = { signal?: AbortSignal };

/** The repository of an entity as the portal's backend serves it. */
export interface LocalGitApi {
  getRepository(
    entity: Entity,
    options?: RequestOptions,
  ): Promise<EntityRepository>;
  getDocument(
    entity: Entity,
    path: string,
    options?: RequestOptions,
  ): Promise<RepositoryDocumentText>;
  getImage(
    entity: Entity,
    path: string,
    options?: RequestOptions,
  ): Promise<Blob>;
}

export const localGitApiRef = createApiRef<LocalGitApi>({
  id: 'plugin.local-git.client',
});

/** Asks the backend over HTTP. */
export class LocalGitClient implements LocalGitApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = apis.discoveryApi;
    this.#fetchApi = apis.fetchApi;
  }

  async getRepository(entity: Entity, options?: RequestOptions) {
    return (await this.#request(entity, 'repository', options)).json();
  }

  async getDocument(entity: Entity, path: string, options?: RequestOptions) {
    const query = new URLSearchParams({ path });
    return (await this.#request(entity, `document?${query}`, options)).json();
  }

  async getImage(entity: Entity, path: string, options?: RequestOptions) {
    const query = new URLSearchParams({ path });
    return (await this.#request(entity, `image?${query}`, options)).blob();
  }

  async #request(
    { kind, metadata }: Entity,
    path: string,
    options?: RequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('local-git');
    const entityPath = [kind, metadata.namespace ?? 'default', metadata.name]
      .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
      .join('/');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/v1/entities/${entityPath}/${path}`,
      options,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
