import type { Entity } from '@backstage/catalog-model';
import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import { getEntityPath, PluginHttp } from '@hangar/plugin-aws-react';
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
  readonly #http: PluginHttp;

  constructor(apis: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('local-git', apis);
  }

  getRepository(
    entity: Entity,
    options?: RequestOptions,
  ): Promise<EntityRepository> {
    const path = `${getEntityPath(entity)}/repository`;
    return this.#http.getJson(path, options);
  }

  getDocument(
    entity: Entity,
    path: string,
    options?: RequestOptions,
  ): Promise<RepositoryDocumentText> {
    return this.#http.getJson(`${getEntityPath(entity)}/document`, {
      ...options,
      query: { path },
    });
  }

  async getImage(
    entity: Entity,
    path: string,
    options?: RequestOptions,
  ): Promise<Blob> {
    const response = await this.#http.send(`${getEntityPath(entity)}/image`, {
      ...options,
      query: { path },
    });
    return response.blob();
  }
}
