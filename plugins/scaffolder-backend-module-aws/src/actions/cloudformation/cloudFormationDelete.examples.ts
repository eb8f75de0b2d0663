import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const entityRef = 'component:default/parts';

export const examples: TemplateExample[] = [
  {
    description: 'Remove an environment; a snapshot of its database is kept.',
    example: stringify({
      steps: [
        {
          id: 'delete',
          action: 'aws:cloudformation:delete',
          name: 'Delete the stacks',
          input: { entityRef, confirmName: 'parts' },
        },
      ],
    }),
  },
  {
    description: 'Remove all of it, what is protected against deletion too.',
    example: stringify({
      steps: [
        {
          id: 'delete',
          action: 'aws:cloudformation:delete',
          name: 'Delete the stacks',
          input: {
            entityRef,
            confirmName: 'parts',
            finalSnapshot: false,
            removeProtection: true,
          },
        },
      ],
    }),
  },
];
