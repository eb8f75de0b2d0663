import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
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

/** `user:default/team-07` is of that team and sees what it owns; others, and the catalog itself, show everything. */
function decide(permission: Permission, userRef: string): PolicyDecision {
  const name = userRef.split('/')[1] ?? '';
  return name.startsWith('team-') &&
    isResourcePermission(permission, 'catalog-entity') &&
    !permission.name.startsWith('catalog.')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: [`group:default/${name}`] }),
      )
    : { result: AuthorizeResult.ALLOW };
}

const indexByRef = (entities: Entity[]) =>
  new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));

/** The catalog without its HTTP. */
export function createCatalog(entities: Entity[]) {
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
export function createPermissions(entities: Entity[]) {
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
