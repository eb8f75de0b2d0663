import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import {
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
} from '@hangar/plugin-aws-common';

/** Any one of these gives an entity costs: by its tags, or by the tags its resources have. */
export const costAnnotations = [
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
];

/** These are the sum of what they own. */
const SUM_KINDS = ['group', 'system'];

/** The entities the card and the tab are for, as a filter of the catalog. */
export const costEntityFilter: FilterPredicate = {
  // Written out, since a computed list loses the type of its keys.
  $any: [
    { kind: { $in: SUM_KINDS } },
    {
      [`metadata.annotations.${AWS_COST_INSIGHTS_TAGS_ANNOTATION}` as const]: {
        $exists: true,
      },
    },
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
