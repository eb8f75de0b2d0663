type BilledServiceFacts = {
  /** `line_item_product_code` of a Cost and Usage Report. */
  productCode: string;
  /** `ServiceName` of a FOCUS export, where it is not Cost Explorer's name. */
  focusName?: string;
};

/**
 * AWS services by the names Cost Explorer gives them in the dimension SERVICE.
 *
 * https://docs.aws.amazon.com/cost-management/latest/userguide/ce-filtering.html
 */
export const billedServices = {
  'Amazon EC2 Container Registry (ECR)': { productCode: 'AmazonECR' },
  'Amazon Elastic Compute Cloud - Compute': {
    productCode: 'AmazonEC2',
    focusName: 'Amazon Elastic Compute Cloud',
  },
  'Amazon Elastic Container Service': { productCode: 'AmazonECS' },
  'Amazon Elastic Load Balancing': { productCode: 'AWSELB' },
  'Amazon Relational Database Service': { productCode: 'AmazonRDS' },
  'Amazon Route 53': { productCode: 'AmazonRoute53' },
  'Amazon Simple Queue Service': { productCode: 'AWSQueueService' },
  'Amazon Simple Storage Service': { productCode: 'AmazonS3' },
  'Amazon Virtual Private Cloud': { productCode: 'AmazonVPC' },
  AmazonCloudWatch: {
    productCode: 'AmazonCloudWatch',
    focusName: 'Amazon CloudWatch',
  },
  'AWS App Runner': { productCode: 'AWSAppRunner' },
  'AWS Backup': { productCode: 'AWSBackup' },
  'AWS CloudTrail': { productCode: 'AWSCloudTrail' },
  'AWS Config': { productCode: 'AWSConfig' },
  'AWS Key Management Service': { productCode: 'awskms' },
  'AWS Lambda': { productCode: 'AWSLambda' },
  'AWS Secrets Manager': { productCode: 'AWSSecretsManager' },
  'AWS Support (Developer)': { productCode: 'AWSDeveloperSupport' },
  'AWS WAF': { productCode: 'awswaf' },
  'EC2 - Other': {
    productCode: 'AmazonEC2',
    focusName: 'Amazon Elastic Compute Cloud',
  },
  'Savings Plans for AWS Compute usage': { productCode: 'ComputeSavingsPlans' },
  Tax: { productCode: 'AmazonECS' },
} as const satisfies Record<string, BilledServiceFacts>;

/** A service by Cost Explorer's name. */
export type BilledService = keyof typeof billedServices;

/** What the exports in S3 call a service. */
export function exportNames(service: BilledService) {
  const facts: BilledServiceFacts = billedServices[service];
  return {
    productCode: facts.productCode,
    focusName: facts.focusName ?? service,
  };
}
