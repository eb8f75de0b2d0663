import { priceOf, usageTypePrefix } from '../prices/priceOf';
import type { BilledService } from './billedServices';

type BilledItem = {
  service: BilledService;
  /** The service code of the price list, where it has the price. */
  serviceCode: string;
  usageType: string;
  /** USD per unit for what the price list does not have. */
  assumedPrice?: number;
  /** A unit is a month of something that is there all the time. */
  isMonthly?: boolean;
};

function item(
  service: BilledService,
  serviceCode: string,
  usageType: string,
  more: Partial<BilledItem> = {},
): BilledItem {
  return { service, serviceCode, usageType, ...more };
}

const database = (instance: string) =>
  item(
    'Amazon Relational Database Service',
    'AmazonRDS',
    `InstanceUsage:${instance}`,
  );

const MONTHLY = { isMonthly: true };

/** What is billed, under the names of the portal's price file where it is there. */
export const billedItems = {
  'fargate-x86-vcpu': item(
    'Amazon Elastic Container Service',
    'AmazonECS',
    'Fargate-vCPU-Hours:perCPU',
  ),
  'fargate-x86-memory': item(
    'Amazon Elastic Container Service',
    'AmazonECS',
    'Fargate-GB-Hours',
  ),
  'fargate-arm-vcpu': item(
    'Amazon Elastic Container Service',
    'AmazonECS',
    'Fargate-ARM-vCPU-Hours:perCPU',
  ),
  'fargate-arm-memory': item(
    'Amazon Elastic Container Service',
    'AmazonECS',
    'Fargate-ARM-GB-Hours',
  ),
  'app-runner-vcpu': item(
    'AWS App Runner',
    'AWSAppRunner',
    'AppRunner-vCPU-hours',
  ),
  'app-runner-memory': item(
    'AWS App Runner',
    'AWSAppRunner',
    'AppRunner-Provisioned-GB-hours',
  ),
  'alb-hour': item(
    'Amazon Elastic Load Balancing',
    'AWSELB',
    'LoadBalancerUsage',
  ),
  'alb-lcu': item('Amazon Elastic Load Balancing', 'AWSELB', 'LCUUsage'),
  'nat-gateway-hour': item('EC2 - Other', 'AmazonEC2', 'NatGateway-Hours'),
  'nat-gateway-data': item('EC2 - Other', 'AmazonEC2', 'NatGateway-Bytes'),
  'vpc-endpoint-hour': item(
    'Amazon Virtual Private Cloud',
    'AmazonVPC',
    'VpcEndpoint-Hours',
  ),
  'public-ipv4-hour': item(
    'Amazon Virtual Private Cloud',
    'AmazonVPC',
    'PublicIPv4:InUseAddress',
  ),
  // Billed under the service the data comes from.
  'data-transfer-out': item(
    'EC2 - Other',
    'AWSDataTransfer',
    'DataTransfer-Out-Bytes',
  ),
  'rds-db.t4g.micro': database('db.t4g.micro'),
  'rds-db.t3.micro': database('db.t3.micro'),
  'rds-db.t4g.small': database('db.t4g.small'),
  'rds-db.t4g.medium': database('db.t4g.medium'),
  'rds-db.m7g.large': database('db.m7g.large'),
  'rds-gp3-storage': item(
    'Amazon Relational Database Service',
    'AmazonRDS',
    'RDS:GP3-Storage',
    MONTHLY,
  ),
  'backup-storage': item(
    'AWS Backup',
    'AWSBackup',
    'WarmStorage-ByteHrs-RDS',
    MONTHLY,
  ),
  'ecr-storage': item(
    'Amazon EC2 Container Registry (ECR)',
    'AmazonECR',
    'TimedStorage-ByteHrs',
    MONTHLY,
  ),
  secret: item(
    'AWS Secrets Manager',
    'AWSSecretsManager',
    'AWSSecretsManager-Secrets',
    MONTHLY,
  ),
  'logs-ingestion': item(
    'AmazonCloudWatch',
    'AmazonCloudWatch',
    'DataProcessing-Bytes',
  ),
  'logs-storage': item(
    'AmazonCloudWatch',
    'AmazonCloudWatch',
    'TimedStorage-ByteHrs',
    MONTHLY,
  ),
  alarm: item(
    'AmazonCloudWatch',
    'AmazonCloudWatch',
    'CW:AlarmMonitorUsage',
    MONTHLY,
  ),
  'custom-metric': item(
    'AmazonCloudWatch',
    'AmazonCloudWatch',
    'CW:MetricMonitorUsage',
    MONTHLY,
  ),
  dashboard: item(
    'AmazonCloudWatch',
    'AmazonCloudWatch',
    'DashboardsUsageHour',
    MONTHLY,
  ),
  'hosted-zone': item(
    'Amazon Route 53',
    'AmazonRoute53',
    'HostedZone',
    MONTHLY,
  ),
  'waf-web-acl': item('AWS WAF', 'awswaf', 'WebACLV2', MONTHLY),
  'waf-rule': item('AWS WAF', 'awswaf', 'RuleV2', MONTHLY),
  's3-storage': item(
    'Amazon Simple Storage Service',
    'AmazonS3',
    'TimedStorage-ByteHrs',
    { isMonthly: true, assumedPrice: 0.025 },
  ),
  'ec2-t3.small': item(
    'Amazon Elastic Compute Cloud - Compute',
    'AmazonEC2',
    'BoxUsage:t3.small',
    { assumedPrice: 0.0272 },
  ),
  'ebs-storage': item('EC2 - Other', 'AmazonEC2', 'EBS:VolumeUsage.gp3', {
    isMonthly: true,
    assumedPrice: 0.096,
  }),
  'kms-key': item('AWS Key Management Service', 'awskms', 'KMS-Keys', {
    isMonthly: true,
    assumedPrice: 1,
  }),
  'trail-events': item(
    'AWS CloudTrail',
    'AWSCloudTrail',
    'DataEventsRecorded',
    {
      assumedPrice: 0.000001,
    },
  ),
  'config-items': item('AWS Config', 'AWSConfig', 'ConfigurationItemRecorded', {
    assumedPrice: 0.003,
  }),
} as const satisfies Record<string, BilledItem>;

export type BilledItemId = keyof typeof billedItems;

/** Hours AWS counts a month with where it bills one by the hour. */
export const HOURS_PER_MONTH = 730;

/** One thing that is billed in a region, with its price. */
export function billedItem(region: string, id: BilledItemId) {
  const found: BilledItem = billedItems[id];
  const { service, serviceCode, usageType, assumedPrice, isMonthly } = found;
  const price = assumedPrice ?? priceOf(region, serviceCode, usageType);
  return {
    service,
    serviceCode,
    usageType: `${usageTypePrefix(region)}${usageType}`,
    /** USD for one unit; of something monthly, for an hour of it. */
    unitUsd: isMonthly ? price / HOURS_PER_MONTH : price,
  };
}
