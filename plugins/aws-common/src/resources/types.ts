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

/** @public */
export type AwsEcsService = AwsScope & {
  type: 'ecs-service';
  arn: string;
  clusterName: string;
  serviceName: string;
};

/** @public */
export type AwsAppRunnerService = AwsScope & {
  type: 'app-runner-service';
  arn: string;
  serviceName: string;
  /** 32 hexadecimal digits, given by AWS when the service is created. */
  serviceId: string;
};

/** @public */
export type AwsLoadBalancer = AwsScope & {
  type: 'load-balancer';
  arn: string;
  loadBalancerType: 'application' | 'network';
  name: string;
  /** Value of the CloudWatch dimension `LoadBalancer`: `app/name/id` or `net/name/id`. */
  dimension: string;
};

/** @public */
export type AwsRdsInstance = AwsScope & {
  type: 'rds-instance';
  arn: string;
  dbInstanceIdentifier: string;
};

/** @public */
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
