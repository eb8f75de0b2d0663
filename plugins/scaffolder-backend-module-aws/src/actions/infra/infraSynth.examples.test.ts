import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { infraFiles, runSynth, writeFiles } from './__testUtils__/runSynth';
import { examples } from './infraSynth.examples';

describe('aws:infra:synth examples', () => {
  const workspace = createMockDirectory();

  it.each([
    [0, 'infra', 'dev', 'infra/cdk.out'],
    [1, 'deploy/infra', 'stg', 'deploy/infra/cdk.out'],
  ])('example %i works', async (index, folder, environment, assemblyDir) => {
    const files = Object.entries(infraFiles()).map(([file, text]) => [
      file.replace(/^infra/, folder).replace('dev.json', `${environment}.json`),
      text,
    ]);
    await writeFiles(workspace.path, Object.fromEntries(files));
    const { input } = parse(examples[index].example).steps[0];
    const { output } = await runSynth({ workspacePath: workspace.path, input });
    expect(output.assemblyDir).toBe(assemblyDir);
    expect(output.stacks).toHaveLength(2);
  });
});
