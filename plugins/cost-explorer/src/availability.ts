import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import {
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
} from '@hangar/plugin-aws-common';
import {
  awsResourceAnnotations,
  createAwsEntityFilter,
} from '@hangar/plugin-aws-react';

/** Any one of these gives an entity costs: by its tags, or by the tags its resources have. */
export const costAnnotations = [
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  ...awsResourceAnnotations,
];

/** These are the sum of what they own. */
const SUM_KINDS = ['group', 'system'];

/** The entities the card and the tab are for, as a filter of the catalog. */
export const costEntityFilter: FilterPredicate = createAwsEntityFilter({
  kinds: SUM_KINDS,
  annotations: costAnnotations,
});

const matches = filterPredicateToFilterFunction(costEntityFilter);

/**
 * Whether an entity has costs to show: it is a group or a system, or it has
 * cost tags or an AWS resource, even a malformed one.
 *
 * @public
 */
export function isCostExplorerAvailable(entity: Entity): boolean {
  return matches(entity);
}

/** Groups and systems are the sum of what they own. */
export function isSumOfMembers({ kind }: Entity): boolean {
  return SUM_KINDS.includes(kind.toLocaleLowerCase('en-US'));
}
