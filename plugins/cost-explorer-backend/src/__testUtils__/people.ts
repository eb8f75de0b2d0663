import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  costExplorerBudgetsUpdatePermission,
  costExplorerIngestReadPermission,
  costExplorerPermissions,
  costExplorerTotalsReadPermission,
} from '@hangar/plugin-cost-explorer-common';
import {
  mockCatalogPermissions,
  type SamplePerson,
  type SamplePolicy,
} from '@hangar/test-utils/backend';

/** Those of the sample organisation whose rights to costs differ, and nobody. */
export type Person =
  Exclude<SamplePerson, 'operator' | 'stranger'> | 'anonymous';

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

const decide: SamplePolicy = (permission, { name, refs }) => {
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
};

/** The permission backend of the sample organisation. */
export const mockPermissions = (entities: readonly Entity[]) =>
  mockCatalogPermissions({
    entities,
    rules: Object.values(permissionRules),
    decide,
  });
