import { createCatalogConditionalDecision } from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { GroupTree } from '../groups/GroupTree';
import { getReach } from '../roles/getReach';
import type { RoleMembers } from '../roles/readRoleMembers';
import { ownedBy } from './ownedBy';

/** Decides by roles. What one's teams own includes what the groups below them own. */
export class RolesPolicy implements PermissionPolicy {
  constructor(
    private readonly members: RoleMembers,
    private readonly groups: Pick<GroupTree, 'withDescendants'>,
  ) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const refs = user.info.ownershipEntityRefs;
    const reach = getReach(permission.name, refs, this.members);
    if (reach === 'all') {
      return { result: AuthorizeResult.ALLOW };
    }
    if (
      reach === 'owned' &&
      isResourcePermission(permission, 'catalog-entity')
    ) {
      return createCatalogConditionalDecision(
        permission,
        ownedBy(await this.groups.withDescendants(refs)),
      );
    }
    return { result: AuthorizeResult.DENY };
  }
}
