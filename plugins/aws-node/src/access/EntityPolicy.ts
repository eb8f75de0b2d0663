import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  type EntityRule,
  type EntityRules,
  isKnown,
  meets,
} from './catalogCriteria';

/**
 * What the policy decided, for one caller and one request, about a permission
 * on entities.
 *
 * @public
 */
export type EntityDecision = {
  permission: ResourcePermission<'catalog-entity'>;
  credentials: BackstageCredentials;
  policy: PolicyDecision;
};

/** How many entities the permission backend is asked about at once. */
const BATCH = 200;

/**
 * Finds those among many entities on which a caller has a permission: one
 * question to the permission backend, whose conditions are applied here as the
 * catalog would. Where it answers with a rule that is not the catalog's own, it
 * is asked about each entity. Nothing of it is kept.
 *
 * @public
 */
export class EntityPolicy {
  readonly #rules: EntityRules;

  /** @param rules - the catalog's own: the values of its `permissionRules` */
  constructor(
    private readonly permissions: PermissionsService,
    rules: readonly EntityRule[],
  ) {
    this.#rules = new Map(rules.map(rule => [rule.name, rule]));
  }

  /** Asks the permission backend once; a decision for each permission, in their order. */
  async decide(
    permissions: ReadonlyArray<ResourcePermission<'catalog-entity'>>,
    credentials: BackstageCredentials,
  ): Promise<EntityDecision[]> {
    const decisions = await this.permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return permissions.map((permission, index) => ({
      permission,
      credentials,
      policy: decisions[index],
    }));
  }

  /** Those of the entities on which the caller has the permission, in their order. */
  async filter(
    entities: readonly Entity[],
    decision: EntityDecision,
  ): Promise<Entity[]> {
    const { policy } = decision;
    if (policy.result !== AuthorizeResult.CONDITIONAL) {
      return policy.result === AuthorizeResult.ALLOW ? [...entities] : [];
    }
    const { conditions } = policy;
    return isKnown(conditions, this.#rules)
      ? entities.filter(entity => meets(entity, conditions, this.#rules))
      : this.#askEach(entities, decision);
  }

  async #askEach(
    entities: readonly Entity[],
    { permission, credentials }: EntityDecision,
  ): Promise<Entity[]> {
    const allowed: Entity[] = [];
    for (let start = 0; start < entities.length; start += BATCH) {
      const batch = entities.slice(start, start + BATCH);
      const decisions = await this.permissions.authorize(
        batch.map(entity => ({
          permission,
          resourceRef: stringifyEntityRef(entity),
        })),
        { credentials },
      );
      allowed.push(
        ...batch.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      );
    }
    return allowed;
  }
}
