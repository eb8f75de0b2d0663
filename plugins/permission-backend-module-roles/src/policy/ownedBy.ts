import { parseEntityRef } from '@backstage/catalog-model';
import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';

type Criteria = PermissionCriteria<PermissionCondition<'catalog-entity'>>;

/** The user's or group's own entity. A group does not own itself in the catalog. */
function isEntity(ref: string): Criteria {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    allOf: [
      catalogConditions.isEntityKind({ kinds: [kind] }),
      catalogConditions.hasMetadata({ key: 'name', value: name }),
      catalogConditions.hasMetadata({ key: 'namespace', value: namespace }),
    ],
  };
}

/** What these users and groups own, and they themselves. */
export function ownedBy(refs: readonly string[]): Criteria {
  return {
    anyOf: [
      catalogConditions.isEntityOwner({ claims: [...refs] }),
      ...refs.map(isEntity),
    ],
  };
}
