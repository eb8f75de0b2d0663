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
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Decides what a caller may do with one entity, and with the portal as a whole.
 *
 * @public
 */
export class EntityAccess {
  constructor(
    private readonly catalog: CatalogService,
    private readonly permissions: PermissionsService,
  ) {}

  /**
   * The entity, read with the caller's own credentials. Seeing it says nothing
   * about its data at AWS: these need a permission of their own.
   *
   * @throws NotFoundError when it does not exist or the caller may not see it
   */
  async getEntity(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${stringifyEntityRef(ref)}, or you may not see it`,
      );
    }
    return entity;
  }

  /**
   * The entity, for a caller who has the permission on it.
   *
   * @throws NotFoundError when it does not exist or the caller may not see it
   * @throws NotAllowedError when the caller sees it but lacks the permission
   */
  async getPermitted(
    ref: CompoundEntityRef,
    permission: ResourcePermission<'catalog-entity'>,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const entity = await this.getEntity(ref, credentials);
    await this.require(entity, permission, credentials);
    return entity;
  }

  /** Whether the caller has a permission on an entity. */
  async isAllowed(
    entity: Entity,
    permission: ResourcePermission<'catalog-entity'>,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission, resourceRef: stringifyEntityRef(entity) }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  /**
   * Refuses a caller who lacks a permission on an entity.
   *
   * @throws NotAllowedError that names the permission and the entity
   */
  async require(
    entity: Entity,
    permission: ResourcePermission<'catalog-entity'>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.isAllowed(entity, permission, credentials))) {
      throw new NotAllowedError(
        `You need the permission ${permission.name} on ${stringifyEntityRef(entity)}. Ask the owner of the entity, or whoever runs the portal`,
      );
    }
  }

  /** Whether the caller has a permission that is not about an entity. */
  async has(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }

  /**
   * Refuses a caller who lacks a permission that is not about an entity.
   *
   * @throws NotAllowedError that names the permission
   */
  async requireBasic(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.has(permission, credentials))) {
      throw new NotAllowedError(
        `You need the permission ${permission.name}. Ask whoever runs the portal`,
      );
    }
  }
}
