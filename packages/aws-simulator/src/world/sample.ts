import { sampleTags } from './costs/sample/tags';
import type { AppRunnerService, EcsService, Service } from './services/types';

/** An AWS account of the world. */
export type Account = { id: string; name: string };

export const sampleAccounts: ReadonlyArray<Account> = [
  { id: '111122223333', name: 'production-systems' },
  { id: '444455556666', name: 'sales-systems' },
];

export const sampleRegions = ['ap-northeast-1', 'us-east-1'] as const;

/** IAM user names; a role each, no real people. */
export const samplePeople = [
  'engineer',
  'operator',
  'manager',
  'auditor',
  'administrator',
] as const;

const partsInventory: EcsService = {
  type: 'ecs-service',
  arn: 'arn:aws:ecs:ap-northeast-1:111122223333:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory',
  accountId: '111122223333',
  region: 'ap-northeast-1',
  clusterName: 'drone-prod-engineer-ecs',
  serviceName: 'drone-prod-engineer-ecs-parts-inventory',
  containerName: 'parts-inventory',
  containerPort: 8080,
  logGroupName: '/ecs/drone-prod-engineer-ecs-parts-inventory',
  loadBalancer: {
    name: 'drone-prod-engineer-alb',
    id: '50dc6c495c0c9188',
    targetGroup: { name: 'drone-prod-engineer-tg', id: '73e2d6bc24d8a067' },
  },
  database: {
    dbInstanceIdentifier: 'drone-prod-engineer-rds',
    storageGiB: 20,
  },
  peakRequests: 90,
  loggedShare: 0.2,
  medianLatencySeconds: 0.045,
  desiredCount: 2,
  cpu: { idle: 9, load: 38 },
  vocabulary: 'inventory',
  tags: sampleTags(
    'parts-inventory',
    'drone_engineer',
    'drone-prod-engineer-ecs-parts-inventory',
  ),
  adopted: false,
};

const flightTelemetry: AppRunnerService = {
  type: 'app-runner-service',
  arn: 'arn:aws:apprunner:ap-northeast-1:111122223333:service/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa',
  accountId: '111122223333',
  region: 'ap-northeast-1',
  serviceName: 'drone-prod-engineer-apprunner',
  serviceId: '8fe1e10304f84fd2b0df550fe98a71fa',
  peakRequests: 140,
  loggedShare: 0.1,
  medianLatencySeconds: 0.022,
  desiredCount: 3,
  cpu: { idle: 12, load: 42 },
  vocabulary: 'telemetry',
  tags: sampleTags(
    'flight-telemetry',
    'drone_engineer',
    'drone-prod-engineer-apprunner',
  ),
  adopted: false,
};

const salesSupport: EcsService = {
  type: 'ecs-service',
  arn: 'arn:aws:ecs:ap-northeast-1:444455556666:service/sales-prod-engineer-ecs/sales-prod-engineer-ecs-sales-support',
  accountId: '444455556666',
  region: 'ap-northeast-1',
  clusterName: 'sales-prod-engineer-ecs',
  serviceName: 'sales-prod-engineer-ecs-sales-support',
  containerName: 'sales-support',
  containerPort: 8080,
  logGroupName: '/ecs/sales-prod-engineer-ecs-sales-support',
  peakRequests: 40,
  loggedShare: 0.4,
  medianLatencySeconds: 0.08,
  desiredCount: 2,
  cpu: { idle: 7, load: 30 },
  vocabulary: 'sales',
  tags: sampleTags(
    'sales-support',
    'sales_engineer',
    'sales-prod-engineer-ecs-sales-support',
  ),
  adopted: false,
};

export const sampleServices: ReadonlyArray<Service> = [
  partsInventory,
  flightTelemetry,
  salesSupport,
];
