import type { Entity } from '@backstage/catalog-model';

const where = 'ap-northeast-1:111122223333';

/** The sample component with the most to show. */
export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name: 'parts-inventory',
    annotations: {
      'aws.amazon.com/amazon-ecs-service-arn': `arn:aws:ecs:${where}:service/drone-prod-engineer-ecs/drone-prod-engineer-ecs-parts-inventory`,
      'aws.amazon.com/load-balancer-arn': `arn:aws:elasticloadbalancing:${where}:loadbalancer/app/drone-prod-engineer-alb/50dc6c495c0c9188`,
      'aws.amazon.com/rds-instance-arn': `arn:aws:rds:${where}:db:drone-prod-engineer-rds`,
      'aws.amazon.com/log-groups':
        '/ecs/drone-prod-engineer-ecs-parts-inventory',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
};
