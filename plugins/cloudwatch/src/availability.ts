import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  isAwsAvailable,
} from '@hangar/plugin-aws-common';

/** Any one of these gives CloudWatch something to show. */
export const cloudwatchAnnotations = [
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
];

/** The entities the card and the tab are for, as a filter of the catalog. */
export const cloudwatchEntityFilter: FilterPredicate = {
  // Written out, since a computed list loses the type of its keys.
  $any: [
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

/**
 * Whether CloudWatch has something to show for an entity: one of the AWS
 * resource annotations is present, even a malformed one.
 *
 * @public
 */
export function isCloudwatchAvailable(entity: Entity): boolean {
  return isAwsAvailable(entity);
}
