import { createBackend } from '@backstage/backend-defaults';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { createCatalog, createPermissions } from './catalog';
import { getFreePort } from './getFreePort';

/**
 * A real backend with one plugin, over HTTP on loopback. Users are believed,
 * and the catalog and the policy answer within the process.
 */
export async function startPortal(options: {
  pluginId: string;
  /** The plugin, and what it needs besides. */
  features: BackendFeature[];
  config: JsonObject;
  entities: Entity[];
}) {
  const port = await getFreePort();
  const { backend: given, ...config } = options.config;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        ...config,
        backend: {
          ...(given as JsonObject),
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(createPermissions(options.entities));
  backend.add(createCatalog(options.entities));
  options.features.forEach(feature => backend.add(feature));
  await backend.start();
  return {
    baseUrl: `http://127.0.0.1:${port}/api/${options.pluginId}/v1`,
    stop: () => backend.stop(),
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
