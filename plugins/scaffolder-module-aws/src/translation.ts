import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the form fields for AWS templates, English by default and Japanese.
 *
 * @see {@link https://backstage.io/docs/plugins/internationalization | Internationalization}
 * @public
 */
export const scaffolderAwsTranslationRef = createTranslationRef({
  id: 'scaffolder-aws',
  messages: {
    field: {
      required: 'Required',
      sysname: 'System',
      environment: 'Environment',
      user: 'IAM user name',
      name: 'Name',
    },
    problem: {
      missing: '{{field}} is missing.',
      'too-long': '{{field}} is too long.',
      form: '{{field}} has a form that AWS names do not allow.',
      reserved: '{{field}} is a word that AWS reserves.',
      unexpected: 'The names could not be resolved: {{message}}',
      title: 'The AWS names cannot be resolved yet',
      cure: 'Go back and correct it.',
    },
    rule: {
      sysname:
        'Lower-case letters, digits and single hyphens, a letter first, at most 63.',
      environment: 'One of dev, stg and prod.',
      user: 'Letters, digits and _ + = . @ -, at most 64.',
      name: 'Lower-case letters, digits and single hyphens, a letter or digit first and last, at most 63.',
    },
    name: {
      taken:
        'The catalog already has a component "{{name}}". Choose another name.',
      unchecked:
        'The catalog did not answer, so it is not known whether the name is free. Try again.',
    },
    confirm: {
      differs:
        'This is not the name of the environment chosen above, "{{name}}".',
    },
    contents: {
      title: 'What will be created',
      lead: 'One run of this template creates a git repository and registers it in the catalog.',
      repository: 'Repository',
      repositoryOf:
        'One git repository with one commit, named like the service.',
      entities: 'In the catalog',
      kind: 'Kind',
      name: 'Name',
      description: 'What it is',
      chosen: 'as chosen in the form',
      ownedBy: 'Owner of what is registered:',
      ownedByChosen:
        'What is registered belongs to the owner chosen in the form.',
      onlyIfNew: 'registered if the catalog has none of that name',
      isNew: 'new',
      exists: 'in the catalog already',
      files: 'Files',
      aws: 'AWS names and tags',
      awsHint:
        'The last page of the form shows them as they will be. For example, with the service {{name}} of the user {{user}}:',
      unknown: 'What this template creates is not described.',
      failed: 'What this template creates could not be read: {{message}}',
    },
    preview: {
      title: 'AWS names and tags',
      names: 'Names',
      tags: 'Tags',
      resource: 'Resource',
      resourceName: 'Name',
      shortened: 'shortened',
      shortenedHint:
        'AWS limits this name to {{max}} characters. It was cut and ends in letters that keep it unique.',
      tag: 'Tag',
      tagValue: 'Value',
      ownName: 'the name of each resource',
    },
    cost: {
      title: 'Monthly cost',
      total: 'Total a month',
      items: 'What it consists of, US dollars a month',
      item: 'Item',
      monthly: 'A month',
      savings: 'What would save most',
      change: 'Another choice',
      saves: 'Saves a month',
      unconfirmed: 'price not confirmed ({{date}})',
      asOf: '{{region}}, list prices of {{date}} or later.',
      rate: '1 US dollar = {{rate}} yen ({{date}}).',
      assumptions: 'What this rests on',
      listPrices:
        'List prices on demand, without free tier, discount or tax. Each saving is computed alone; they do not add up.',
      overBudget:
        'The monthly budget of {{budget}} is {{missing}} below the estimate.',
      overBudgetCure: 'Raise the budget or choose something that costs less.',
      incomplete: 'The cost appears when these are chosen:',
    },
    choice: {
      environment: 'Environment',
      platform: 'Platform',
      network: 'Network',
      region: 'Region',
      egress: 'Way to AWS and the Internet',
      taskSize: 'Task size',
      architecture: 'Processor',
      databaseClass: 'Database class',
    },
    unit: {
      hour: 'hour',
      'vCPU-hour': 'vCPU-hour',
      'GB-hour': 'GB-hour',
      'LCU-hour': 'LCU-hour',
      GB: 'GB',
      'GB-month': 'GB-month',
      month: 'month',
    },
    resource: {
      'ecs-cluster': 'ECS cluster',
      'ecs-service': 'ECS service',
      'app-runner-service': 'App Runner service',
      'load-balancer': 'Load balancer',
      'target-group': 'Target group',
      'rds-instance': 'RDS DB instance',
      'ecr-repository': 'ECR repository',
      'log-group': 'Log group',
      'sns-topic': 'SNS topic',
      alarm: 'CloudWatch alarm',
      'security-group': 'Security group',
      vpc: 'VPC',
      's3-bucket': 'S3 bucket',
      'iam-role': 'IAM role',
      secret: 'Secret',
      budget: 'Budget',
      dashboard: 'CloudWatch dashboard',
      'cloudformation-stack': 'CloudFormation stack',
    },
  },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
