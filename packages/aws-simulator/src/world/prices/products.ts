/** One price of the list, in both regions of the world. */
export type Product = {
  serviceCode: string;
  family: string;
  /** The usage type, without the region AWS puts before it. */
  usageType: string;
  unit: string;
  /** USD per unit. */
  price: Readonly<Record<Region, string>>;
  attributes?: Readonly<Record<string, string>>;
};

export type Region = 'ap-northeast-1' | 'us-east-1';

/** The date the list stands for. */
export const PRICES_AS_OF = '2026-11-01T00:00:00Z';

function product(
  serviceCode: string,
  family: string,
  [usageType, unit]: readonly [usageType: string, unit: string],
  [tokyo, virginia]: readonly [tokyo: string, virginia: string],
  attributes?: Record<string, string>,
): Product {
  return {
    serviceCode,
    family,
    usageType,
    unit,
    price: { 'ap-northeast-1': tokyo, 'us-east-1': virginia },
    attributes,
  };
}

function loadBalancer(
  usageType: string,
  unit: string,
  tokyo: string,
  virginia: string,
) {
  return product(
    'AWSELB',
    'Load Balancer-Application',
    [usageType, unit],
    [tokyo, virginia],
    { operation: 'LoadBalancing:Application' },
  );
}

function database(instanceType: string, tokyo: string, virginia: string) {
  return product(
    'AmazonRDS',
    'Database Instance',
    [`InstanceUsage:${instanceType}`, 'Hrs'],
    [tokyo, virginia],
    {
      instanceType,
      databaseEngine: 'PostgreSQL',
      deploymentOption: 'Single-AZ',
    },
  );
}

/**
 * What an environment of the house is made of: Fargate, App Runner, load
 * balancer, NAT gateway, endpoints, public addresses, PostgreSQL, registry,
 * secrets, logs, alarms and names, at list prices, on demand, without free tier. Not
 * here: Multi-AZ databases, tiers, savings plans, all other products.
 */
export const products: ReadonlyArray<Product> = [
  product(
    'AmazonECS',
    'Compute',
    ['Fargate-vCPU-Hours:perCPU', 'hours'],
    ['0.05056', '0.04048'],
    { cputype: 'perCPU' },
  ),
  product(
    'AmazonECS',
    'Compute',
    ['Fargate-GB-Hours', 'hours'],
    ['0.00553', '0.004445'],
    { memorytype: 'perGB' },
  ),
  product(
    'AmazonECS',
    'Compute',
    ['Fargate-ARM-vCPU-Hours:perCPU', 'hours'],
    ['0.04045', '0.03238'],
    { cputype: 'perCPU', cpuArchitecture: 'ARM' },
  ),
  product(
    'AmazonECS',
    'Compute',
    ['Fargate-ARM-GB-Hours', 'hours'],
    ['0.00442', '0.00356'],
    { memorytype: 'perGB', cpuArchitecture: 'ARM' },
  ),
  product(
    'AWSAppRunner',
    'Compute',
    ['AppRunner-vCPU-hours', 'vCPU-hours'],
    ['0.081', '0.064'],
  ),
  product(
    'AWSAppRunner',
    'Compute',
    ['AppRunner-Provisioned-GB-hours', 'GB-hours'],
    ['0.009', '0.007'],
  ),
  loadBalancer('LoadBalancerUsage', 'Hrs', '0.0243', '0.0225'),
  loadBalancer('LCUUsage', 'LCU-Hrs', '0.008', '0.008'),
  product(
    'AmazonEC2',
    'NAT Gateway',
    ['NatGateway-Hours', 'Hrs'],
    ['0.062', '0.045'],
  ),
  product(
    'AmazonEC2',
    'NAT Gateway',
    ['NatGateway-Bytes', 'GB'],
    ['0.062', '0.045'],
  ),
  product(
    'AmazonVPC',
    'VpcEndpoint',
    ['VpcEndpoint-Hours', 'Hrs'],
    ['0.014', '0.01'],
  ),
  product(
    'AmazonVPC',
    'VpcEndpoint',
    ['VpcEndpoint-Bytes', 'GB'],
    ['0.01', '0.01'],
  ),
  product(
    'AmazonVPC',
    'VPC Public IPv4 Address',
    ['PublicIPv4:InUseAddress', 'Hrs'],
    ['0.005', '0.005'],
  ),
  product(
    'AWSDataTransfer',
    'Data Transfer',
    ['DataTransfer-Out-Bytes', 'GB'],
    ['0.114', '0.09'],
    { transferType: 'AWS Outbound' },
  ),
  database('db.t4g.micro', '0.025', '0.016'),
  database('db.t3.micro', '0.028', '0.018'),
  database('db.t4g.small', '0.051', '0.032'),
  database('db.t4g.medium', '0.101', '0.065'),
  database('db.m7g.large', '0.22', '0.168'),
  product(
    'AmazonRDS',
    'Database Storage',
    ['RDS:GP3-Storage', 'GB-Mo'],
    ['0.138', '0.115'],
    {
      databaseEngine: 'PostgreSQL',
      deploymentOption: 'Single-AZ',
      volumeType: 'General Purpose-GP3',
    },
  ),
  product(
    'AmazonRDS',
    'Storage Snapshot',
    ['RDS:ChargedBackupUsage', 'GB-Mo'],
    ['0.095', '0.095'],
  ),
  product(
    'AmazonECR',
    'EC2 Container Registry',
    ['TimedStorage-ByteHrs', 'GB-Mo'],
    ['0.10', '0.10'],
  ),
  product(
    'AWSSecretsManager',
    'Secret',
    ['AWSSecretsManager-Secrets', 'Secrets'],
    ['0.40', '0.40'],
  ),
  product(
    'AmazonCloudWatch',
    'Data Payload',
    ['DataProcessing-Bytes', 'GB'],
    ['0.76', '0.50'],
  ),
  product(
    'AmazonCloudWatch',
    'Storage Snapshot',
    ['TimedStorage-ByteHrs', 'GB-Mo'],
    ['0.033', '0.03'],
  ),
  product(
    'AmazonCloudWatch',
    'Alarm',
    ['CW:AlarmMonitorUsage', 'Alarms'],
    ['0.10', '0.10'],
  ),
  product(
    'AmazonCloudWatch',
    'Metric',
    ['CW:MetricMonitorUsage', 'Metrics'],
    ['0.30', '0.30'],
  ),
  product(
    'AmazonCloudWatch',
    'Dashboard',
    ['DashboardsUsageHour', 'Dashboards'],
    ['3.00', '3.00'],
  ),
  product(
    'AWSBackup',
    'AWS Backup Storage',
    ['WarmStorage-ByteHrs-RDS', 'GB-Mo'],
    ['0.095', '0.095'],
  ),
  product(
    'AmazonRoute53',
    'DNS Zone',
    ['HostedZone', 'HostedZones'],
    ['0.50', '0.50'],
  ),
  product(
    'awswaf',
    'Web Application Firewall',
    ['WebACLV2', 'WebACLs'],
    ['5.00', '5.00'],
  ),
  product(
    'awswaf',
    'Web Application Firewall',
    ['RuleV2', 'Rules'],
    ['1.00', '1.00'],
  ),
];
