import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createInfraSynthAction } from '../infraSynth';
import type { SynthLimits } from '../synthLimits';

/** A CDK program of two stacks, the second of which uses the first. */
export const cdkProgram = `
import { readFileSync } from 'node:fs';
import { App, LegacyStackSynthesizer, Stack, aws_ecr as ecr, aws_sns as sns } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Parameters } from '../lib/parameters.ts';

const file = process.argv[2] ?? new URL('../parameters/dev.json', import.meta.url).pathname;
const { stackName, tags }: Parameters = JSON.parse(readFileSync(file, 'utf8'));
const app = new App({ analyticsReporting: false });
const options = (part: string) => ({
  stackName: stackName + '-' + part, tags, synthesizer: new LegacyStackSynthesizer(),
});
const data = new Stack(app, 'Data', options('data'));
const repository = new ecr.Repository(data, 'Images', { repositoryName: 'drone-dev-engineer-ecr-parts' });
const service = new Stack(app, 'Service', options('service'));
new sns.Topic(service, 'Alarms', { displayName: repository.repositoryName });
console.log('construct', new Construct(service, 'Extra').node.path);
app.synth();
`;

/** The files of a stamped repository's `infra` folder, with another program if one is given. */
export const infraFiles = (program: string = cdkProgram) => ({
  'infra/bin/app.ts': program,
  'infra/lib/parameters.ts':
    'export type Parameters = { stackName: string; tags: Record<string, string> };\n',
  'infra/parameters/dev.json': JSON.stringify({
    stackName: 'drone-dev-engineer-cloudformation-parts',
    tags: { Cost: 'drone_engineer', Project: 'infra-course-drone' },
  }),
});

export async function writeFiles(
  root: string,
  files: Record<string, string>,
): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
}

/** Runs the action once, and tells what it gave and what it logged. */
export async function runSynth(run: {
  workspacePath: string;
  input?: { path?: string; parameters?: string; imageTag?: string };
  limits?: Partial<SynthLimits>;
  signal?: AbortSignal;
}) {
  const { workspacePath, input = {}, limits, signal } = run;
  const context = {
    ...createMockActionContext<NonNullable<typeof run.input>>({
      input,
      workspacePath,
    }),
    signal,
  };
  const info = jest.spyOn(context.logger, 'info');
  await createInfraSynthAction({ limits }).handler(context);
  return {
    output: Object.fromEntries(jest.mocked(context.output).mock.calls),
    log: info.mock.calls.map(([line]) => String(line)),
  };
}
