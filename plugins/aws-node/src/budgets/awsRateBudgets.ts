/**
 * What the portal allows itself of an AWS quota, for each account and region.
 *
 * @public
 */
export type AwsRateBudget = {
  /** AWS's quota in requests a second, for everybody in the account. */
  quotaPerSecond: number;
  /** The portal's share of it: people and other programs need the rest. */
  budgetPerSecond: number;
  /** The AWS page that states the quota. */
  source: string;
};

const cloudwatchQuotas =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html';
const logsQuotas =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html';
const ecsQuotas =
  'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html';

/**
 * Rate budgets by `<SDK service>.<operation>`. An operation without an entry
 * has no budget; the SDK's retries are its only brake.
 *
 * @public
 */
export const awsRateBudgets: Readonly<Record<string, AwsRateBudget>> = {
  'CloudWatch.GetMetricData': {
    quotaPerSecond: 50,
    budgetPerSecond: 25,
    source: cloudwatchQuotas,
  },
  'CloudWatch.DescribeAlarms': {
    quotaPerSecond: 9,
    budgetPerSecond: 5,
    source: cloudwatchQuotas,
  },
  'CloudWatch.DescribeAlarmHistory': {
    quotaPerSecond: 3,
    budgetPerSecond: 2,
    source: cloudwatchQuotas,
  },
  'CloudWatch Logs.StartQuery': {
    quotaPerSecond: 5,
    budgetPerSecond: 3,
    source: logsQuotas,
  },
  'CloudWatch Logs.GetQueryResults': {
    quotaPerSecond: 10,
    budgetPerSecond: 5,
    source: logsQuotas,
  },
  'ECS.DescribeServices': {
    quotaPerSecond: 20,
    budgetPerSecond: 10,
    source: ecsQuotas,
  },
  'CloudTrail.LookupEvents': {
    quotaPerSecond: 2,
    budgetPerSecond: 2,
    source:
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html',
  },
};
