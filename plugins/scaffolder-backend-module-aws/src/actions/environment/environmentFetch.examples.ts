import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Fetch the infrastructure code of a component’s environment, to deploy it again.',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          action: 'aws:environment:fetch',
          name: 'Fetch the infrastructure code',
          input: { entityRef: 'component:default/parts' },
        },
      ],
    }),
  },
];
