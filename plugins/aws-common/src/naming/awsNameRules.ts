import type { AwsResourceType } from './types';

/**
 * How AWS lets one type of resource be called, and the word that stands for
 * the AWS service in its name.
 * @public
 */
export type AwsNameRule = {
  /** The `{service}` of `{sysname}-{env}-{user}-{service}-{suffix}`. */
  serviceWord: string;
  /** Put before the name; counts into the length. */
  namePrefix?: string;
  minLength: number;
  maxLength: number;
  /** The whole name matches this, apart from its length. */
  pattern: RegExp;
  /** What `pattern` allows, for a reader. */
  allowed: string;
  /** Names may not start or end like this, apart from what `pattern` says. */
  reservedPrefixes?: string[];
  reservedSuffixes?: string[];
  /** A legal name that AWS advises against; it gets a hash at its end. */
  discouraged?: RegExp;
  /** Page of the AWS documentation that states the rule. */
  source: string;
};

const LETTERS_DIGITS_HYPHENS_UNDERSCORES = {
  pattern: /^[A-Za-z0-9_-]+$/,
  allowed: 'letters, digits, hyphens and underscores',
};

const elbName = {
  minLength: 1,
  maxLength: 32,
  pattern: /^(?!-)[A-Za-z0-9-]+(?<!-)$/,
  allowed: 'letters, digits and hyphens, no hyphen first or last',
};

/**
 * The naming rules of each AWS resource type, as data.
 * @public
 */
export const awsNameRules: Readonly<Record<AwsResourceType, AwsNameRule>> = {
  'ecs-cluster': {
    serviceWord: 'ecs',
    minLength: 1,
    maxLength: 255,
    ...LETTERS_DIGITS_HYPHENS_UNDERSCORES,
    source:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  },
  'ecs-service': {
    serviceWord: 'ecs',
    minLength: 1,
    maxLength: 255,
    ...LETTERS_DIGITS_HYPHENS_UNDERSCORES,
    source:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  },
  'app-runner-service': {
    serviceWord: 'apprunner',
    minLength: 4,
    maxLength: 40,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]+$/,
    allowed:
      'letters, digits, hyphens and underscores, a letter or digit first',
    source:
      'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateService.html',
  },
  'load-balancer': {
    serviceWord: 'alb',
    ...elbName,
    reservedPrefixes: ['internal-'],
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  },
  'target-group': {
    serviceWord: 'tg',
    ...elbName,
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html',
  },
  'rds-instance': {
    serviceWord: 'rds',
    minLength: 1,
    maxLength: 63,
    pattern: /^[A-Za-z](?!.*--)[A-Za-z0-9-]*(?<!-)$/,
    allowed:
      'letters, digits and hyphens, a letter first, no two hyphens together, no hyphen last',
    source:
      'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html',
  },
  'ecr-repository': {
    serviceWord: 'ecr',
    minLength: 2,
    maxLength: 256,
    pattern: /^[a-z][a-z0-9]*([._/-][a-z0-9]+)*$/,
    allowed: 'lower-case letters, digits and single . _ - /, a letter first',
    source:
      'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html',
  },
  'log-group': {
    serviceWord: 'ecs',
    namePrefix: '/ecs/',
    minLength: 1,
    maxLength: 512,
    pattern: /^[.\-_/#A-Za-z0-9]+$/,
    allowed: 'letters, digits and . - _ / #',
    reservedPrefixes: ['aws/'],
    source:
      'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html',
  },
  'sns-topic': {
    serviceWord: 'sns',
    minLength: 1,
    maxLength: 256,
    ...LETTERS_DIGITS_HYPHENS_UNDERSCORES,
    source: 'https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html',
  },
  alarm: {
    serviceWord: 'cloudwatch',
    minLength: 1,
    maxLength: 255,
    pattern: /^[^\p{Cc}]+$/u,
    allowed: 'any characters but control characters',
    source:
      'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  },
  'security-group': {
    serviceWord: 'sg',
    minLength: 1,
    maxLength: 255,
    pattern: /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]+$/,
    allowed: 'letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*',
    reservedPrefixes: ['sg-'],
    source:
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html',
  },
  vpc: {
    serviceWord: 'vpc',
    minLength: 1,
    maxLength: 256,
    pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u,
    allowed: 'letters, digits, spaces and _ . : / = + - @',
    source:
      'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions',
  },
  's3-bucket': {
    serviceWord: 's3',
    minLength: 3,
    maxLength: 63,
    pattern: /^[a-z0-9](?!.*\.\.)[a-z0-9.-]*[a-z0-9]$/,
    allowed:
      'lower-case letters, digits, hyphens and dots, a letter or digit first and last',
    reservedPrefixes: ['xn--', 'sthree-', 'amzn-s3-demo-'],
    reservedSuffixes: ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'],
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  'iam-role': {
    serviceWord: 'iam',
    minLength: 1,
    maxLength: 64,
    pattern: /^[\w+=,.@-]+$/,
    allowed: 'letters, digits and _ + = , . @ -',
    source:
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
  },
  secret: {
    serviceWord: 'secretsmanager',
    minLength: 1,
    maxLength: 512,
    pattern: /^[A-Za-z0-9/_+=.@-]+$/,
    allowed: 'letters, digits and / _ + = . @ -',
    // A partial ARN could not tell such a name from AWS's own six-character suffix.
    discouraged: /-.{6}$/,
    source:
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html',
  },
  budget: {
    serviceWord: 'budgets',
    minLength: 1,
    maxLength: 100,
    pattern: /^(?!.*\/action\/)[^:\\]+$/i,
    allowed: 'any characters but colon and backslash, no "/action/"',
    source:
      'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html',
  },
  dashboard: {
    serviceWord: 'cloudwatch',
    minLength: 1,
    maxLength: 255,
    ...LETTERS_DIGITS_HYPHENS_UNDERSCORES,
    source:
      'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html',
  },
  'cloudformation-stack': {
    serviceWord: 'cloudformation',
    minLength: 1,
    maxLength: 128,
    pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
    allowed: 'letters, digits and hyphens, a letter first',
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html',
  },
};
