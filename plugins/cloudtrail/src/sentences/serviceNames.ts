/** What people call the services, by the first part of AWS's host name. */
const NAMES: Record<string, string> = {
  'application-autoscaling': 'Application Auto Scaling',
  apprunner: 'App Runner',
  athena: 'Athena',
  autoscaling: 'EC2 Auto Scaling',
  budgets: 'Budgets',
  ce: 'Cost Explorer',
  cloudformation: 'CloudFormation',
  cloudfront: 'CloudFront',
  cloudtrail: 'CloudTrail',
  'cognito-idp': 'Cognito',
  ec2: 'EC2',
  ecr: 'ECR',
  ecs: 'ECS',
  elasticfilesystem: 'EFS',
  elasticloadbalancing: 'Elastic Load Balancing',
  iam: 'IAM',
  kms: 'KMS',
  lambda: 'Lambda',
  logs: 'CloudWatch Logs',
  monitoring: 'CloudWatch',
  rds: 'RDS',
  route53: 'Route 53',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  servicediscovery: 'Cloud Map',
  signin: 'AWS Sign-In',
  sns: 'SNS',
  sqs: 'SQS',
  ssm: 'Systems Manager',
  sso: 'IAM Identity Center',
  sts: 'STS',
  wafv2: 'WAF',
};

/** `ecs` of `ecs.amazonaws.com`. */
export function getServiceId(eventSource: string): string {
  return eventSource.replace(/\.amazonaws\.com(\.cn)?$/, '');
}

/** What people call a service; AWS's own host name where there is no better. */
export function getServiceName(eventSource: string): string {
  const id = getServiceId(eventSource);
  return Object.hasOwn(NAMES, id) ? NAMES[id] : id;
}
