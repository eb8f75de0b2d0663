import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Copy the program beside the template, and fill in its data files.',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          action: 'fetch:program',
          name: 'Fetch the program',
          input: {
            url: './content',
            values: { name: '${{ parameters.name }}' },
          },
        },
      ],
    }),
  },
];
