/**
 * Every thing that AWS bills and that has a price here, in each region.
 * @public
 */
export const awsPriceIds = [
  'fargate-x86-vcpu',
  'fargate-x86-memory',
  'fargate-arm-vcpu',
  'fargate-arm-memory',
  'app-runner-vcpu',
  'app-runner-memory',
  'alb-hour',
  'alb-lcu',
  'nat-gateway-hour',
  'nat-gateway-data',
  'vpc-endpoint-hour',
  'vpc-endpoint-data',
  'public-ipv4-hour',
  'data-transfer-out',
  'rds-db.t4g.micro',
  'rds-db.t3.micro',
  'rds-db.t4g.small',
  'rds-db.t4g.medium',
  'rds-db.m7g.large',
  'rds-gp3-storage',
  'backup-storage',
  'ecr-storage',
  'secret',
  'logs-ingestion',
  'logs-storage',
  'alarm',
  'custom-metric',
  'dashboard',
  'hosted-zone',
  'waf-web-acl',
  'waf-rule',
] as const;

/**
 * A thing that AWS bills, by its name in the price files.
 * @public
 */
export type AwsPriceId = (typeof awsPriceIds)[number];
