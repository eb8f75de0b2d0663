import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Take a component whose environment is gone out of the catalog.',
    example: stringify({
      steps: [
        {
          id: 'unregister',
          action: 'aws:environment:unregister',
          name: 'Remove the catalog entries',
          input: { entityRef: 'component:default/parts', confirmName: 'parts' },
        },
      ],
    }),
  },
];
