import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Publish the workspace to a repository on this machine.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'publish:local-git',
          name: 'Publish',
          input: { repositoryName: 'parts-inventory' },
        },
      ],
    }),
  },
  {
    description: 'With a description and another default branch.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'publish:local-git',
          name: 'Publish',
          input: {
            repositoryName: 'flight-telemetry',
            description: 'Telemetry of the drones in flight',
            defaultBranch: 'trunk',
          },
        },
      ],
    }),
  },
];
