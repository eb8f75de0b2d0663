import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/** Decides whose entities a caller may see what of. */
export class EntityAccess {
  constructor(
    private readonly catalog: CatalogService,
    private readonly permissions: PermissionsService,
  ) {}

  /**
   * The entity, read with the caller's own credentials.
   *
   * @throws NotFoundError when it does not exist or the caller may not see it
   * @throws NotAllowedError when the caller sees it but lacks the permission
   */
  async getEntity(
    ref: CompoundEntityRef,
    options: {
      credentials: BackstageCredentials;
      permission: ResourcePermission<'catalog-entity'>;
    },
  ): Promise<Entity> {
    const { credentials, permission } = options;
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${stringifyEntityRef(ref)}, or you may not see it`,
      );
    }
    const resourceRef = stringifyEntityRef(entity);
    const [decision] = await this.permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You need the permission ${permission.name} on ${resourceRef}. Ask whoever runs the portal, or the owner of the entity`,
      );
    }
    return entity;
  }
}
