/**
 * AWS account that holds the entity's resources: 12 digits.
 * @public
 */
export const AWS_ACCOUNT_ID_ANNOTATION = 'aws.amazon.com/account-id';

/**
 * AWS region of the entity's resources, for example `ap-northeast-1`.
 * @public
 */
export const AWS_REGION_ANNOTATION = 'aws.amazon.com/region';

/**
 * ARN of an ECS service in its long form (cluster and service).
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids
 * @public
 */
export const AWS_ECS_SERVICE_ARN_ANNOTATION =
  'aws.amazon.com/amazon-ecs-service-arn';

/**
 * ARN of an App Runner service.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsapprunner.html
 * @public
 */
export const AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION =
  'aws.amazon.com/app-runner-service-arn';

/**
 * ARN of an Application or Network Load Balancer.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
 * @public
 */
export const AWS_LOAD_BALANCER_ARN_ANNOTATION =
  'aws.amazon.com/load-balancer-arn';

/**
 * ARN of an RDS DB instance.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.ARN.html
 * @public
 */
export const AWS_RDS_INSTANCE_ARN_ANNOTATION =
  'aws.amazon.com/rds-instance-arn';

/**
 * Names of CloudWatch Logs log groups, separated by commas.
 * @public
 */
export const AWS_LOG_GROUPS_ANNOTATION = 'aws.amazon.com/log-groups';

/**
 * Name of the CloudFormation stack that created the entity's resources.
 * @public
 */
export const AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION =
  'aws.amazon.com/cloudformation-stack-name';

/**
 * Cost allocation tags that find the entity's cost: `Key=value[,Key=value]`.
 * @public
 */
export const AWS_COST_INSIGHTS_TAGS_ANNOTATION =
  'aws.amazon.com/cost-insights-tags';

/**
 * IAM user name of a catalog User.
 * @public
 */
export const AWS_IAM_USER_NAME_ANNOTATION = 'aws.amazon.com/iam-user-name';
