import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  type CompoundEntityRef,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type { JsonObject } from '@backstage/types';
import costExplorerPlugin from '@hangar/plugin-cost-explorer-backend';
import { createServer } from 'node:net';

async function getFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port on 127.0.0.1');
  }
  return address.port;
}

/** `user:default/team-07` is of that team and sees what it owns; others see everything. */
function decide(permission: Permission, userRef: string): PolicyDecision {
  const name = userRef.split('/')[1] ?? '';
  return name.startsWith('team-') &&
    isResourcePermission(permission, 'catalog-entity') &&
    permission.name.startsWith('cost-explorer.')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: [`group:default/${name}`] }),
      )
    : { result: AuthorizeResult.ALLOW };
}

const indexByRef = (entities: Entity[]) =>
  new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));

/** The catalog without its HTTP. */
function createCatalog(entities: Entity[]) {
  const byRef = indexByRef(entities);
  const catalog = catalogServiceMock({ entities });
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => ({
      ...catalog,
      streamEntities: request => catalog.streamEntities(request),
      getEntityByRef: async (ref: string | CompoundEntityRef) =>
        byRef.get(
          typeof ref === 'string'
            ? stringifyEntityRef(parseEntityRef(ref))
            : stringifyEntityRef(ref as CompoundEntityRef),
        ),
    }),
  });
}

/** The permission backend and the catalog's conditions, without their HTTP. */
function createPermissions(entities: Entity[]) {
  const isAllowed = createConditionAuthorizer(Object.values(permissionRules));
  const byRef = indexByRef(entities);
  const getUser = (credentials: { principal: unknown }) =>
    (credentials.principal as { userEntityRef?: string }).userEntityRef ?? '';
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorizeConditional: async (requests, { credentials }) =>
        requests.map(({ permission }) =>
          decide(permission, getUser(credentials)),
        ),
      authorize: async (requests, { credentials }) =>
        requests.map(({ permission, resourceRef }) => ({
          result: isAllowed(
            decide(permission, getUser(credentials)),
            byRef.get(resourceRef ?? ''),
          )
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        })),
    }),
  });
}

/**
 * A real backend with the Cost Explorer plugin, over HTTP on loopback. Users
 * are believed, and the catalog and the policy answer within the process.
 */
export async function startPortal(options: {
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
  backend.add(costExplorerPlugin);
  await backend.start();
  return {
    baseUrl: `http://127.0.0.1:${port}/api/cost-explorer/v1`,
    stop: () => backend.stop(),
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
