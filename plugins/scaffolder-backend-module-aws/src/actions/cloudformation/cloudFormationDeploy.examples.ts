import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const target = {
  assemblyDir: 'infra/cdk.out',
  stackName: 'drone-dev-engineer-cloudformation-parts',
  accountId: '111122223333',
  region: 'ap-northeast-1',
};

export const examples: TemplateExample[] = [
  {
    description: 'Show what a deployment would change, and change nothing.',
    example: stringify({
      steps: [
        {
          id: 'preview',
          action: 'aws:cloudformation:deploy',
          name: 'Preview the changes',
          input: { ...target, mode: 'preview' },
        },
      ],
    }),
  },
  {
    description: 'Deploy, also where a database has to be replaced.',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          action: 'aws:cloudformation:deploy',
          name: 'Deploy to AWS',
          input: { ...target, mode: 'deploy', confirmReplacement: true },
        },
      ],
    }),
  },
];
