/**
 * Where a service runs in its life.
 * @public
 */
export type AwsEnvironment = 'dev' | 'stg' | 'prod';

/**
 * The parts of a name: `{sysname}-{environment}-{user}-{AWS service}-{name}`.
 * @public
 */
export type AwsNamingInput = {
  /** Short name of the system: lower-case letters, digits and hyphens, letter first, at most 63. */
  sysname: string;
  environment: AwsEnvironment;
  /** IAM user name; names are lower-cased, because IAM does not tell case apart. */
  user: string;
  /** Name of the component, which makes the name unique: lower-case letters, digits and hyphens, at most 63. */
  name: string;
};

/**
 * What a service is given a name for; {@link awsNameRules} has the limits of each.
 * @public
 */
export type AwsResourceType =
  | 'ecs-cluster'
  | 'ecs-service'
  | 'app-runner-service'
  | 'load-balancer'
  | 'target-group'
  | 'rds-instance'
  | 'ecr-repository'
  | 'log-group'
  | 'sns-topic'
  | 'alarm'
  | 'security-group'
  | 'vpc'
  | 's3-bucket'
  | 'iam-role'
  | 'secret'
  | 'budget'
  | 'dashboard'
  | 'cloudformation-stack';
