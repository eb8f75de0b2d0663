import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AWS_IAM_USER_NAME_ANNOTATION,
  AWS_LOAD_BALANCER_ARN_ANNOTATION,
  AWS_LOG_GROUPS_ANNOTATION,
  AWS_RDS_INSTANCE_ARN_ANNOTATION,
  AWS_REGION_ANNOTATION,
} from './annotations';

/**
 * What an annotation means, an example of a right value, and the entity kinds
 * that carry it.
 * @public
 */
export type AwsAnnotationDescription = {
  annotation: string;
  description: string;
  example: string;
  kinds: string[];
};

/**
 * Every AWS annotation the portal reads, for documentation and error messages.
 * @public
 */
export const awsAnnotations: ReadonlyArray<AwsAnnotationDescription> = [
  {
    annotation: AWS_ACCOUNT_ID_ANNOTATION,
    description:
      'The AWS account of the resources that are not named by an ARN: 12 digits, in quotes.',
    example: '111122223333',
    kinds: ['Component', 'Resource', 'System'],
  },
  {
    annotation: AWS_REGION_ANNOTATION,
    description:
      'The AWS region of the resources that are not named by an ARN.',
    example: 'ap-northeast-1',
    kinds: ['Component', 'Resource', 'System'],
  },
  {
    annotation: AWS_ECS_SERVICE_ARN_ANNOTATION,
    description: 'The ARN of an ECS service, with its cluster.',
    example:
      'arn:aws:ecs:ap-northeast-1:111122223333:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory',
    kinds: ['Component'],
  },
  {
    annotation: AWS_APP_RUNNER_SERVICE_ARN_ANNOTATION,
    description: 'The ARN of an App Runner service.',
    example:
      'arn:aws:apprunner:ap-northeast-1:111122223333:service/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa',
    kinds: ['Component'],
  },
  {
    annotation: AWS_LOAD_BALANCER_ARN_ANNOTATION,
    description: 'The ARN of an Application or Network Load Balancer.',
    example:
      'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/drone-prod-engineer-alb/50dc6c495c0c9188',
    kinds: ['Component', 'Resource'],
  },
  {
    annotation: AWS_RDS_INSTANCE_ARN_ANNOTATION,
    description: 'The ARN of an RDS DB instance.',
    example:
      'arn:aws:rds:ap-northeast-1:111122223333:db:drone-prod-engineer-rds',
    kinds: ['Component', 'Resource'],
  },
  {
    annotation: AWS_LOG_GROUPS_ANNOTATION,
    description:
      'The names of CloudWatch Logs log groups, separated by commas. Without it, an App Runner service has its own two.',
    example: '/ecs/drone-prod-engineer-ecs-parts-inventory',
    kinds: ['Component', 'Resource'],
  },
  {
    annotation: AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
    description:
      'The name of the CloudFormation stack that created the resources.',
    example: 'drone-prod-engineer-cloudformation-parts-inventory',
    kinds: ['Component', 'Resource', 'System'],
  },
  {
    annotation: AWS_COST_INSIGHTS_TAGS_ANNOTATION,
    description:
      'The cost allocation tags that find the cost: Key=value, several separated by commas.',
    example: 'Component=parts-inventory',
    kinds: ['Component', 'Resource', 'System', 'Group'],
  },
  {
    annotation: AWS_IAM_USER_NAME_ANNOTATION,
    description: 'The IAM user name of this person.',
    example: 'engineer',
    kinds: ['User'],
  },
];
