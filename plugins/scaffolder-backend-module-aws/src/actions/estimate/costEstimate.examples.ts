import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Price a development environment on ECS.',
    example: stringify({
      steps: [
        {
          id: 'estimate',
          action: 'aws:cost:estimate',
          name: 'Estimate the monthly cost',
          input: {
            environment: 'dev',
            platform: 'ecs-fargate',
            network: 'public',
            region: 'ap-northeast-1',
            monthlyBudgetUsd: 80,
          },
        },
      ],
    }),
  },
  {
    description:
      'Price production in private subnets, with every choice named, against a budget.',
    example: stringify({
      steps: [
        {
          id: 'estimate',
          action: 'aws:cost:estimate',
          name: 'Estimate the monthly cost',
          input: {
            environment: 'prod',
            platform: 'ecs-fargate',
            network: 'private',
            region: 'us-east-1',
            egress: 'vpc-endpoints',
            taskSize: '1024-2048',
            architecture: 'x86_64',
            databaseClass: 'db.t4g.medium',
            monthlyBudgetUsd: 100,
          },
        },
      ],
    }),
  },
];
