import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
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
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  cloudtrailEventsReadPermission,
  cloudtrailIngestReadPermission,
  cloudtrailPermissions,
} from '@hangar/plugin-cloudtrail-common';

/** The roles of the portal, somebody of another team, somebody without any right, and nobody. */
export type Person =
  | 'engineer'
  | 'operator'
  | 'seller'
  | 'manager'
  | 'auditor'
  | 'administrator'
  | 'stranger'
  | 'anonymous';

/** What the portal's policy says of the sample organisation. */
const claims: Record<Exclude<Person, 'anonymous'>, string[]> = {
  engineer: ['user:default/engineer', 'group:default/platform'],
  operator: ['user:default/operator', 'group:default/platform'],
  seller: ['user:default/seller', 'group:default/sales-systems'],
  manager: [
    'user:default/manager',
    'group:default/production-systems',
    'group:default/platform',
  ],
  auditor: ['user:default/auditor', 'group:default/audit'],
  administrator: ['user:default/administrator'],
  stranger: [],
};

export const asHeader = (person: Person) =>
  person === 'anonymous'
    ? mockCredentials.none.header()
    : mockCredentials.user.header(`user:default/${person}`);

export const asCredentials = (person: Exclude<Person, 'anonymous'>) =>
  mockCredentials.user(`user:default/${person}`);

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

/** A user or a group itself. */
function isEntity(
  ref: string,
): PermissionCriteria<PermissionCondition<'catalog-entity'>> {
  const { kind, name } = parseEntityRef(ref);
  return {
    allOf: [
      catalogConditions.isEntityKind({ kinds: [kind] }),
      catalogConditions.hasMetadata({ key: 'name', value: name }),
    ],
  };
}

/** As the policy of plugin-permission-backend-module-roles does. */
function decide(
  permission: Permission,
  credentials: BackstageCredentials,
): PolicyDecision {
  const { principal } = credentials as {
    principal: { userEntityRef?: string };
  };
  const name = principal.userEntityRef?.split('/')[1] as keyof typeof claims;
  if (
    ['auditor', 'administrator'].includes(name) ||
    !cloudtrailPermissions.some(known => known.name === permission.name)
  ) {
    return allow;
  }
  if (isPermission(permission, cloudtrailIngestReadPermission)) {
    return name === 'operator' ? allow : deny;
  }
  const refs = claims[name] ?? [];
  const [first, ...others] = refs.map(isEntity);
  return first &&
    isResourcePermission(permission, 'catalog-entity') &&
    isPermission(permission, cloudtrailEventsReadPermission)
    ? createCatalogConditionalDecision(permission, {
        anyOf: [
          catalogConditions.isEntityOwner({ claims: refs }),
          first,
          ...others,
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
