import {
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
} from '@hangar/plugin-aws-common';

/**
 * The annotations that name an AWS resource: any one of them makes
 * `isAwsAvailable` of `@hangar/plugin-aws-common` true.
 *
 * @public
 */
export const awsResourceAnnotations: readonly string[] = [
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
];

/**
 * A `FilterPredicate` of `@backstage/filter-predicates` that any one of its
 * conditions meets.
 *
 * @public
 */
export type AwsEntityFilter = {
  $any: (
    | { kind: { $in: string[] } }
    | { [path: `metadata.annotations.${string}`]: { $exists: true } }
  )[];
};

/**
 * The filter of the entities that are of one of the kinds, or have one of the
 * annotations, even a malformed one.
 *
 * @public
 */
export function createAwsEntityFilter(options: {
  annotations: readonly string[];
  kinds?: readonly string[];
}): AwsEntityFilter {
  const { annotations, kinds = [] } = options;
  return {
    $any: [
      ...(kinds.length > 0 ? [{ kind: { $in: [...kinds] } }] : []),
      ...annotations.map(annotation => ({
        [`metadata.annotations.${annotation}`]: { $exists: true as const },
      })),
    ],
  };
}
