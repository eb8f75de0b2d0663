import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Resolve the names of a service on ECS.',
    example: stringify({
      steps: [
        {
          id: 'names',
          action: 'aws:names',
          name: 'Resolve AWS names',
          input: {
            name: 'parts-inventory',
            environment: 'dev',
            user: 'engineer',
          },
        },
      ],
    }),
  },
  {
    description: 'Another system, on App Runner, in another region.',
    example: stringify({
      steps: [
        {
          id: 'names',
          action: 'aws:names',
          name: 'Resolve AWS names',
          input: {
            name: 'sales-support',
            system: 'sales',
            environment: 'prod',
            user: 'operator',
            platform: 'app-runner',
            region: 'us-east-1',
          },
        },
      ],
    }),
  },
];
