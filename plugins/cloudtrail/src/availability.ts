import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import {
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
} from '@hangar/plugin-aws-common';

/** Any one of these gives a component or a resource events of its own. */
export const activityAnnotations = [
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
];

/** The entities the tab is for, as a filter of the catalog. */
export const activityEntityFilter: FilterPredicate = {
  // Written out, since a computed list loses the type of its keys.
  $any: [
    // These have the events of their parts, of their members, or what they did.
    { kind: { $in: ['system', 'group', 'user'] } },
    {
      [`metadata.annotations.${AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION}` as const]:
        { $exists: true },
    },
    {
      [`metadata.annotations.${AWS_ECS_SERVICE_ARN_ANNOTATION}` as const]: {
        $exists: true,
      },
    },
    {
      [`metadata.annotations.${AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION}` as const]:
        { $exists: true },
    },
    {
      [`metadata.annotations.${AWS_LOAD_BALANCER_ARN_ANNOTATION}` as const]: {
        $exists: true,
      },
    },
    {
      [`metadata.annotations.${AWS_RDS_INSTANCE_ARN_ANNOTATION}` as const]: {
        $exists: true,
      },
    },
    {
      [`metadata.annotations.${AWS_LOG_GROUPS_ANNOTATION}` as const]: {
        $exists: true,
      },
    },
  ],
};

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
