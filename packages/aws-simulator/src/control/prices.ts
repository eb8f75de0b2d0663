/**
 * What AWS asks for the requests the simulator answers, in USD, list prices
 * without free tier. Operations that are not here are free.
 *
 * Unconfirmed against a price list: the price per GB scanned in Tokyo (it is a
 * hundredth of the price per GB ingested, as elsewhere) and the five statistics.
 */
export const prices = {
  asOf: '2026-09-01',
  currency: 'USD',
  sources: [
    'https://aws.amazon.com/cloudwatch/pricing/',
    'https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/',
    'https://aws.amazon.com/athena/pricing/',
    'https://aws.amazon.com/sqs/pricing/',
  ],
  /** Per metric; up to five statistics of one metric in a request are one. */
  perMetricRequested: 0.01 / 1000,
  statisticsPerMetric: 5,
  /** Per GB (10⁹ bytes) scanned by Logs Insights, by region. */
  perGigabyteScanned: {
    'ap-northeast-1': 0.0076,
    'us-east-1': 0.005,
  } as Readonly<Record<string, number>>,
  /** Per TB (10¹² bytes) scanned by Athena, with the least it bills for a query. */
  athena: { perTerabyte: 5, minimumBytes: 10_000_000 },
  /** Per request and page. */
  perRequest: {
    'cloudwatch:ListMetrics': 0.01 / 1000,
    'cloudwatch:DescribeAlarms': 0.01 / 1000,
    'cloudwatch:DescribeAlarmHistory': 0.01 / 1000,
    'cost-explorer:GetAnomalies': 0.01,
    'cost-explorer:GetCostAndUsage': 0.01,
    'cost-explorer:GetCostCategories': 0.01,
    'cost-explorer:GetCostForecast': 0.01,
    'cost-explorer:GetDimensionValues': 0.01,
    'cost-explorer:GetTags': 0.01,
    'cost-explorer:ListCostAllocationTags': 0.01,
    'sqs:DeleteMessageBatch': 0.4 / 1e6,
    'sqs:ReceiveMessage': 0.4 / 1e6,
  } as Readonly<Record<string, number>>,
} as const;
