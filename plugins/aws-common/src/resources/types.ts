/**
 * Where an AWS resource lives.
 * @public
 */
export type AwsScope = {
  /** 12 digits. */
  accountId: string;
  /** For example `ap-northeast-1`. */
  region: string;
};

/**
 * An ECS service. `arn` is in the long form, which names the cluster.
 * @public
 */
export type AwsEcsService = AwsScope & {
  type: 'ecs-service';
  arn: string;
  clusterName: string;
  serviceName: string;
};

/**
 * An App Runner service.
 * @public
 */
export type AwsAppRunnerService = AwsScope & {
  type: 'app-runner-service';
  arn: string;
  serviceName: string;
  /** 32 hexadecimal digits, given by AWS when the service is created. */
  serviceId: string;
};

/**
 * An Application or Network Load Balancer; classic ones are not supported.
 * @public
 */
export type AwsLoadBalancer = AwsScope & {
  type: 'load-balancer';
  arn: string;
  loadBalancerType: 'application' | 'network';
  name: string;
  /** Value of the CloudWatch dimension `LoadBalancer`: `app/name/id` or `net/name/id`. */
  dimension: string;
};

/**
 * An RDS DB instance, not a cluster.
 * @public
 */
export type AwsRdsInstance = AwsScope & {
  type: 'rds-instance';
  arn: string;
  dbInstanceIdentifier: string;
};

/**
 * A CloudWatch Logs log group; `name` for example `/ecs/parts-inventory`.
 * @public
 */
export type AwsLogGroup = AwsScope & { type: 'log-group'; name: string };

/**
 * An AWS resource that an entity is bound to by its annotations.
 * @public
 */
export type AwsResource =
  | AwsEcsService
  | AwsAppRunnerService
  | AwsLoadBalancer
  | AwsRdsInstance
  | AwsLogGroup;

/**
 * An annotation that cannot be used as it is written: its name, its value, and
 * a sentence that tells the right form.
 * @public
 */
export type AwsAnnotationProblem = {
  annotation: string;
  value: string;
  message: string;
};

/**
 * What an entity's annotations say about AWS.
 * @public
 */
export type AwsBinding = {
  resources: AwsResource[];
  stackName?: string;
  costTags: Array<{ key: string; value: string }>;
  /** Every malformed or contradicting annotation; none is dropped silently. */
  problems: AwsAnnotationProblem[];
};
