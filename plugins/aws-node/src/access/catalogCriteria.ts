import type { Entity } from '@backstage/catalog-model';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

/**
 * A rule that tells whether an entity meets a condition, such as those of
 * `permissionRules` of `@backstage/plugin-catalog-backend/alpha`.
 *
 * @public
 */
export type EntityRule = {
  name: string;
  apply(entity: Entity, params: object): boolean;
};

/** Rules by their names. */
export type EntityRules = ReadonlyMap<string, EntityRule>;

type Criteria = PermissionCriteria<PermissionCondition>;

/** Whether all of it are rules that are known. */
export function isKnown(criteria: Criteria, rules: EntityRules): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => isKnown(part, rules));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.every(part => isKnown(part, rules));
  }
  return isNotCriteria(criteria)
    ? isKnown(criteria.not, rules)
    : rules.has(criteria.rule);
}

/** Whether an entity meets it, as the owner of the rules would decide. */
export function meets(
  entity: Entity,
  criteria: Criteria,
  rules: EntityRules,
): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => meets(entity, part, rules));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(part => meets(entity, part, rules));
  }
  if (isNotCriteria(criteria)) {
    return !meets(entity, criteria.not, rules);
  }
  return (
    rules.get(criteria.rule)?.apply(entity, criteria.params ?? {}) ?? false
  );
}
