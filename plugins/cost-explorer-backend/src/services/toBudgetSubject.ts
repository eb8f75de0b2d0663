import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getAwsBinding } from '@hangar/plugin-aws-common';
import type { CostSelector } from '@hangar/plugin-cost-explorer-common';
import type { BudgetSubject } from '../budgets';
import { getResourceName } from '../selectors';
import type { CostScope } from './CostScopes';
import { getTitle } from './getTitle';

/** The names of an entity's AWS resources and stack. */
export function getResourceNames(entity: Entity): string[] {
  const { resources, stackName } = getAwsBinding(entity);
  return [...resources.map(getResourceName), ...(stackName ? [stackName] : [])];
}

/** Who owns an entity; a group is its own owner. */
export function getOwnerRef(entity: Entity): string | null {
  if (entity.kind.toLocaleLowerCase('en-US') === 'group') {
    return stringifyEntityRef(entity);
  }
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  return owner?.targetRef ?? null;
}

/** An entity as its budgets know it. */
export function toBudgetSubject(
  { entity, entityRef }: CostScope,
  selectors: CostSelector[],
): BudgetSubject {
  return {
    entityRef,
    title: getTitle(entity) ?? entity.metadata.name,
    ownerRef: getOwnerRef(entity),
    selectors,
    resourceNames: getResourceNames(entity),
  };
}
