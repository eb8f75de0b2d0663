import { stringify } from 'yaml';
import { infraFiles } from '../actions/infra/__testUtils__/runSynth';

const cdkProgram = `
import { readFileSync } from 'node:fs';
import { App, LegacyStackSynthesizer, Stack, aws_ecr as ecr, aws_sns as sns, RemovalPolicy } from 'aws-cdk-lib';
const { stackName, tags } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const app = new App({ analyticsReporting: false });
const options = part => ({ stackName: stackName + '-' + part, tags, synthesizer: new LegacyStackSynthesizer() });
const data = new Stack(app, 'Data', options('data'));
const images = new ecr.Repository(data, 'Images', { removalPolicy: RemovalPolicy.DESTROY });
const service = new Stack(app, 'Service', options('service'));
new sns.Topic(service, 'Alarms', { displayName: images.repositoryName });
app.synth();
`;

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'deploy-fixture' },
  spec: {
    owner: 'group:default/platform',
    type: 'service',
    parameters: [{ properties: { name: { type: 'string' } } }],
    steps: [
      {
        id: 'names',
        action: 'aws:names',
        input: {
          name: '${{ parameters.name }}',
          environment: 'dev',
          user: 'engineer',
        },
      },
      {
        id: 'fetch',
        action: 'fetch:template',
        input: {
          url: './content',
          templateFileExtension: '.njk',
          values: {
            name: '${{ parameters.name }}',
            names: '${{ steps.names.output }}',
          },
        },
      },
      {
        id: 'synth',
        action: 'aws:infra:synth',
        input: { parameters: 'infra/parameters/dev.json' },
      },
      {
        id: 'publish',
        action: 'publish:local-git',
        input: { repositoryName: '${{ parameters.name }}' },
      },
      {
        id: 'deploy',
        action: 'aws:cloudformation:deploy',
        input: {
          assemblyDir: '${{ steps.synth.output.assemblyDir }}',
          stackName: '${{ steps.names.output.stackName }}',
          accountId: '${{ steps.names.output.accountId }}',
          region: '${{ steps.names.output.region }}',
          mode: 'deploy',
        },
      },
    ],
    output: { text: [{ content: '${{ steps.deploy.output.changes }}' }] },
  },
};

const catalogInfo = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name | dump }}
  annotations:
    aws.amazon.com/account-id: \${{ values.names.accountId | dump }}
    aws.amazon.com/region: \${{ values.names.region | dump }}
    aws.amazon.com/cloudformation-stack-name: \${{ values.names.stackName | dump }}
    aws.amazon.com/cost-insights-tags: \${{ values.names.costInsightsTags | dump }}
spec:
  type: service
  lifecycle: experimental
  owner: group:default/platform
`;

const parameters = `{
  "stackName": \${{ values.names.stackName | dump }},
  "tags": \${{ values.names.tags | dump }}
}
`;

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform' },
  spec: { type: 'team', children: [] },
};

/** A template that deploys, and what its repository declares: the smallest that goes the whole way. */
export function deployFixture(): Record<string, string> {
  const content = Object.entries({
    ...infraFiles(cdkProgram),
    'infra/parameters/dev.json.njk': parameters,
    'catalog-info.yaml.njk': catalogInfo,
  }).filter(([file]) => file !== 'infra/parameters/dev.json');
  return {
    'deploy-fixture/template.yaml': stringify(template),
    'organisation.yaml': stringify(group),
    ...Object.fromEntries(
      content.map(([file, text]) => [`deploy-fixture/content/${file}`, text]),
    ),
  };
}
