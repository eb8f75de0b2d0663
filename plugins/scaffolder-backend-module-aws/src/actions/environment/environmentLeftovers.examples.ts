import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Report what is left of a removed environment.',
    example: stringify({
      steps: [
        {
          id: 'leftovers',
          action: 'aws:environment:leftovers',
          name: 'Look for what is left',
          input: { entityRef: 'component:default/parts' },
        },
      ],
    }),
  },
];
