/**
 * Where the Price List API has each price: service code, usage type without the
 * region's prefix, and what else tells it from its neighbours.
 *
 * https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html
 */
const database = instance => ({
  serviceCode: 'AmazonRDS',
  usageType: `InstanceUsage:${instance}`,
  attributes: { databaseEngine: 'PostgreSQL', deploymentOption: 'Single-AZ' },
  unit: 'Hrs',
});

const loadBalancer = (usageType, unit) => ({
  serviceCode: 'AWSELB',
  usageType,
  attributes: { operation: 'LoadBalancing:Application' },
  unit,
});

const plain = (serviceCode, usageType, unit) => ({
  serviceCode,
  usageType,
  attributes: {},
  unit,
});

export const products = {
  'fargate-x86-vcpu': plain('AmazonECS', 'Fargate-vCPU-Hours:perCPU', 'hours'),
  'fargate-x86-memory': plain('AmazonECS', 'Fargate-GB-Hours', 'hours'),
  'fargate-arm-vcpu': plain(
    'AmazonECS',
    'Fargate-ARM-vCPU-Hours:perCPU',
    'hours',
  ),
  'fargate-arm-memory': plain('AmazonECS', 'Fargate-ARM-GB-Hours', 'hours'),
  'app-runner-vcpu': plain(
    'AWSAppRunner',
    'AppRunner-vCPU-hours',
    'vCPU-hours',
  ),
  'app-runner-memory': plain(
    'AWSAppRunner',
    'AppRunner-Provisioned-GB-hours',
    'GB-hours',
  ),
  'alb-hour': loadBalancer('LoadBalancerUsage', 'Hrs'),
  'alb-lcu': loadBalancer('LCUUsage', 'LCU-Hrs'),
  'nat-gateway-hour': plain('AmazonEC2', 'NatGateway-Hours', 'Hrs'),
  'nat-gateway-data': plain('AmazonEC2', 'NatGateway-Bytes', 'GB'),
  'vpc-endpoint-hour': plain('AmazonVPC', 'VpcEndpoint-Hours', 'Hrs'),
  'vpc-endpoint-data': plain('AmazonVPC', 'VpcEndpoint-Bytes', 'GB'),
  'public-ipv4-hour': plain('AmazonVPC', 'PublicIPv4:InUseAddress', 'Hrs'),
  'data-transfer-out': {
    ...plain('AWSDataTransfer', 'DataTransfer-Out-Bytes', 'GB'),
    attributes: { transferType: 'AWS Outbound' },
    regionAttribute: 'fromRegionCode',
  },
  'rds-db.t4g.micro': database('db.t4g.micro'),
  'rds-db.t3.micro': database('db.t3.micro'),
  'rds-db.t4g.small': database('db.t4g.small'),
  'rds-db.t4g.medium': database('db.t4g.medium'),
  'rds-db.m7g.large': database('db.m7g.large'),
  'rds-gp3-storage': {
    ...plain('AmazonRDS', 'RDS:GP3-Storage', 'GB-Mo'),
    attributes: { databaseEngine: 'PostgreSQL', deploymentOption: 'Single-AZ' },
  },
  'ecr-storage': plain('AmazonECR', 'TimedStorage-ByteHrs', 'GB-Mo'),
  secret: plain('AWSSecretsManager', 'AWSSecretsManager-Secrets', 'Secrets'),
  'logs-ingestion': plain('AmazonCloudWatch', 'DataProcessing-Bytes', 'GB'),
  'logs-storage': plain('AmazonCloudWatch', 'TimedStorage-ByteHrs', 'GB-Mo'),
  alarm: plain('AmazonCloudWatch', 'CW:AlarmMonitorUsage', 'Alarms'),
  'custom-metric': plain(
    'AmazonCloudWatch',
    'CW:MetricMonitorUsage',
    'Metrics',
  ),
};

/** What begins the usage types of a region; N. Virginia has both forms. */
export const regionPrefixes = {
  'ap-northeast-1': ['APN1-'],
  'us-east-1': ['', 'USE1-'],
};
