import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  cloudtrailEventsReadPermission,
  cloudtrailIngestReadPermission,
  cloudtrailPermissions,
} from '@hangar/plugin-cloudtrail-common';
import {
  mockCatalogPermissions,
  type SamplePerson,
  type SamplePolicy,
} from '@hangar/test-utils/backend';

/** The people of the sample organisation, and nobody. */
export type Person = SamplePerson | 'anonymous';

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
const decide: SamplePolicy = (permission, { name, refs }) => {
  if (
    ['auditor', 'administrator'].includes(name) ||
    !cloudtrailPermissions.some(known => known.name === permission.name)
  ) {
    return allow;
  }
  if (isPermission(permission, cloudtrailIngestReadPermission)) {
    return name === 'operator' ? allow : deny;
  }
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
};

/** The permission backend of the sample organisation. */
export const mockPermissions = (entities: readonly Entity[]) =>
  mockCatalogPermissions({
    entities,
    rules: Object.values(permissionRules),
    decide,
  });
