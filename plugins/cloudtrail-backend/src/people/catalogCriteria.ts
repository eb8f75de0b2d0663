import type { Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

type Criteria = PermissionCriteria<PermissionCondition>;
type Rule = { apply(entity: Entity, params: object): boolean };

const knownRules = new Map<string, Rule>(
  Object.values(permissionRules).map(rule => [rule.name, rule as Rule]),
);

/** Whether all of it are rules of the catalog's own. */
export function isKnown(criteria: Criteria): boolean {
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

/** Whether an entity meets it, as the catalog would decide. */
export function meets(entity: Entity, criteria: Criteria): boolean {
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
