import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  costExplorerBudgetsUpdatePermission,
  costExplorerIngestReadPermission,
  costExplorerPermissions,
  costExplorerTotalsReadPermission,
} from '@hangar/plugin-cost-explorer-common';

export type Person =
  'engineer' | 'seller' | 'manager' | 'auditor' | 'administrator' | 'anonymous';

/** What the portal's policy says of the sample organisation. */
const claims: Record<Exclude<Person, 'anonymous'>, string[]> = {
  engineer: ['user:default/engineer', 'group:default/platform'],
  seller: ['user:default/seller', 'group:default/sales-systems'],
  manager: [
    'user:default/manager',
    'group:default/production-systems',
    'group:default/platform',
  ],
  auditor: ['user:default/auditor', 'group:default/audit'],
  administrator: ['user:default/administrator'],
};

export const asHeader = (person: Person) =>
  person === 'anonymous'
    ? mockCredentials.none.header()
    : mockCredentials.user.header(`user:default/${person}`);

export const asCredentials = (person: Exclude<Person, 'anonymous'>) =>
  mockCredentials.user(`user:default/${person}`);

function decide(
  permission: Permission,
  credentials: BackstageCredentials,
): PolicyDecision {
  const { principal } = credentials as {
    principal: { userEntityRef?: string };
  };
  const name = principal.userEntityRef?.split('/')[1] ?? '';
  const refs = claims[name as keyof typeof claims] ?? [];
  const allow = { result: AuthorizeResult.ALLOW } as const;
  const deny = { result: AuthorizeResult.DENY } as const;
  if (
    name === 'administrator' ||
    !costExplorerPermissions.some(known => known.name === permission.name)
  ) {
    return allow;
  }
  if (
    isPermission(permission, costExplorerTotalsReadPermission) ||
    isPermission(permission, costExplorerIngestReadPermission) ||
    (isPermission(permission, costExplorerBudgetsUpdatePermission) &&
      name !== 'manager')
  ) {
    return deny;
  }
  return isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(permission, {
        anyOf: [
          catalogConditions.isEntityOwner({ claims: refs }),
          // a group is its members' own
          ...refs.map(ref =>
            catalogConditions.hasMetadata({
              key: 'name',
              value: ref.split('/')[1],
            }),
          ),
        ],
      })
    : deny;
}

/** The permission backend of the sample organisation. */
export function mockPermissions(entities: readonly Entity[]) {
  const isAllowed = createConditionAuthorizer(Object.values(permissionRules));
  const service: PermissionsService = {
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => decide(permission, credentials)),
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission, resourceRef }) => {
        const decision = decide(permission, credentials);
        const entity = entities.find(
          candidate => stringifyEntityRef(candidate) === resourceRef,
        );
        return {
          result: isAllowed(decision, entity)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        };
      }),
  };
  return mockServices.permissions.mock(service);
}
