import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Show what the environment of a component consists of.',
    example: stringify({
      steps: [
        {
          id: 'describe',
          action: 'aws:environment:describe',
          name: 'Show the environment',
          input: { entityRef: 'component:default/parts' },
        },
      ],
    }),
  },
];
