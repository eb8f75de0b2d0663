import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION } from '@hangar/plugin-aws-common';
import {
  awsResourceAnnotations,
  createAwsEntityFilter,
} from '@hangar/plugin-aws-react';

/** Any one of these gives a component or a resource events of its own. */
export const activityAnnotations = [
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  ...awsResourceAnnotations,
];

/** The entities the tab is for, as a filter of the catalog. */
export const activityEntityFilter: FilterPredicate = createAwsEntityFilter({
  // These have the events of their parts, of their members, or what they did.
  kinds: ['system', 'group', 'user'],
  annotations: activityAnnotations,
});

const matches = filterPredicateToFilterFunction(activityEntityFilter);

/**
 * Whether an entity has activity to show: it is a person, a group or a system,
 * or it has an AWS resource, even a malformed one.
 *
 * @public
 */
export function isCloudtrailAvailable(entity: Entity): boolean {
  return matches(entity);
}
