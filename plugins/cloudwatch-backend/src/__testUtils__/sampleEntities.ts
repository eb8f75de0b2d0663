import type { Entity } from '@backstage/catalog-model';

const component = (
  name: string,
  annotations: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', annotations },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
});

const production = 'ap-northeast-1:111122223333';
const sales = 'ap-northeast-1:444455556666';
const balancing = `arn:aws:elasticloadbalancing:${production}`;

export const targetGroupArn = `${balancing}:targetgroup/drone-prod-engineer-tg/73e2d6bc24d8a067`;

export const partsInventory = component('parts-inventory', {
  'aws.amazon.com/amazon-ecs-service-arn': `arn:aws:ecs:${production}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory`,
  'aws.amazon.com/load-balancer-arn': `${balancing}:loadbalancer/app/drone-prod-engineer-alb/50dc6c495c0c9188`,
  'aws.amazon.com/rds-instance-arn': `arn:aws:rds:${production}:db:drone-prod-engineer-rds`,
  'aws.amazon.com/log-groups': '/ecs/drone-prod-engineer-ecs-parts-inventory',
});

export const flightTelemetry = component('flight-telemetry', {
  'aws.amazon.com/app-runner-service-arn': `arn:aws:apprunner:${production}:service/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa`,
});

export const salesSupport = component('sales-support', {
  'aws.amazon.com/amazon-ecs-service-arn': `arn:aws:ecs:${sales}:service/sales-prod-engineer-ecs/sales-prod-engineer-ecs-sales-support`,
  'aws.amazon.com/log-groups': '/ecs/sales-prod-engineer-ecs-sales-support',
});

/** A malformed ARN, and nothing else. */
export const broken = component('broken', {
  'aws.amazon.com/amazon-ecs-service-arn': 'arn:aws:ecs:nowhere',
});

/** A malformed ARN beside a good one. */
export const halfBroken = component('half-broken', {
  ...broken.metadata.annotations,
  'aws.amazon.com/rds-instance-arn': `arn:aws:rds:${production}:db:drone-prod-engineer-rds`,
});

/** In an account that the portal has no access to. */
export const foreign = component('foreign', {
  'aws.amazon.com/rds-instance-arn':
    'arn:aws:rds:ap-northeast-1:999999999999:db:elsewhere',
});

/** A load balancer at home, a database in an account without access. */
export const spread = component('spread', {
  'aws.amazon.com/load-balancer-arn': `${balancing}:loadbalancer/app/drone-prod-engineer-alb/50dc6c495c0c9188`,
  'aws.amazon.com/rds-instance-arn':
    'arn:aws:rds:ap-northeast-1:999999999999:db:elsewhere',
});

export const unbound = component('unbound', {});

export const sampleEntities = [
  partsInventory,
  flightTelemetry,
  salesSupport,
  broken,
  halfBroken,
  foreign,
  spread,
  unbound,
];
