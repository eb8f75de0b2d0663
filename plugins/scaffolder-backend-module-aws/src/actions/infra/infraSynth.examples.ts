import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Synthesise the infrastructure of the workspace.',
    example: stringify({
      steps: [
        {
          id: 'synth',
          action: 'aws:infra:synth',
          name: 'Synthesise the infrastructure',
        },
      ],
    }),
  },
  {
    description: 'From another folder, with a chosen parameters file.',
    example: stringify({
      steps: [
        {
          id: 'synth',
          action: 'aws:infra:synth',
          name: 'Synthesise the infrastructure',
          input: {
            path: 'deploy/infra',
            parameters: 'deploy/infra/parameters/stg.json',
          },
        },
      ],
    }),
  },
];
