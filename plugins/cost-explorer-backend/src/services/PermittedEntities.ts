import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { costExplorerCostsReadPermission } from '@hangar/plugin-cost-explorer-common';

type Criteria = PermissionCriteria<PermissionCondition>;
type Rule = { apply(entity: Entity, params: object): boolean };

/** How many entities the permission backend is asked about at once. */
const BATCH = 200;

const knownRules = new Map<string, Rule>(
  Object.values(permissionRules).map(rule => [rule.name, rule as Rule]),
);

function isKnown(criteria: Criteria): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(isKnown);
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.every(isKnown);
  }
  return isNotCriteria(criteria)
    ? isKnown(criteria.not)
    : knownRules.has(criteria.rule);
}

function meets(entity: Entity, criteria: Criteria): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => meets(entity, part));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(part => meets(entity, part));
  }
  if (isNotCriteria(criteria)) {
    return !meets(entity, criteria.not);
  }
  return (
    knownRules.get(criteria.rule)?.apply(entity, criteria.params ?? {}) ?? false
  );
}

/**
 * Finds those among many entities whose costs a caller may see: one question to
 * the permission backend, whose conditions are applied here as the catalog
 * would. Where it answers with a rule that is not the catalog's own, it is
 * asked about each entity.
 */
export class PermittedEntities {
  constructor(private readonly permissions: PermissionsService) {}

  async filter(
    entities: readonly Entity[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const wanted = [
      catalogEntityReadPermission,
      costExplorerCostsReadPermission,
    ];
    const decisions = await this.permissions.authorizeConditional(
      wanted.map(permission => ({ permission })),
      { credentials },
    );
    let permitted = [...entities];
    for (const [index, decision] of decisions.entries()) {
      permitted = await this.#apply(decision, permitted, {
        permission: wanted[index],
        credentials,
      });
    }
    return permitted;
  }

  async #apply(
    decision: PolicyDecision,
    entities: Entity[],
    question: {
      permission: ResourcePermission<'catalog-entity'>;
      credentials: BackstageCredentials;
    },
  ): Promise<Entity[]> {
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return decision.result === AuthorizeResult.ALLOW ? entities : [];
    }
    const { conditions } = decision;
    return isKnown(conditions)
      ? entities.filter(entity => meets(entity, conditions))
      : this.#askEach(entities, question);
  }

  async #askEach(
    entities: Entity[],
    question: {
      permission: ResourcePermission<'catalog-entity'>;
      credentials: BackstageCredentials;
    },
  ): Promise<Entity[]> {
    const { permission, credentials } = question;
    const permitted: Entity[] = [];
    for (let start = 0; start < entities.length; start += BATCH) {
      const batch = entities.slice(start, start + BATCH);
      const decisions = await this.permissions.authorize(
        batch.map(entity => ({
          permission,
          resourceRef: stringifyEntityRef(entity),
        })),
        { credentials },
      );
      permitted.push(
        ...batch.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      );
    }
    return permitted;
  }
}
