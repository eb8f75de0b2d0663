import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { isAwsAvailable } from '@hangar/plugin-aws-common';
import {
  awsResourceAnnotations,
  createAwsEntityFilter,
} from '@hangar/plugin-aws-react';

/** Any one of these gives CloudWatch something to show. */
export const cloudwatchAnnotations = awsResourceAnnotations;

/** The entities the card and the tab are for, as a filter of the catalog. */
export const cloudwatchEntityFilter: FilterPredicate = createAwsEntityFilter({
  annotations: cloudwatchAnnotations,
});

/**
 * Whether CloudWatch has something to show for an entity: one of the AWS
 * resource annotations is present, even a malformed one.
 *
 * @public
 */
export function isCloudwatchAvailable(entity: Entity): boolean {
  return isAwsAvailable(entity);
}
