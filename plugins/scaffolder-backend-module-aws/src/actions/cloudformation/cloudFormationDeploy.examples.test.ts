import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { environmentStacks, write } from './__testUtils__/assembly';
import { MemoryTask } from './__testUtils__/MemoryTask';
import { startAws } from './__testUtils__/startAws';
import { createCloudFormationDeployAction } from './cloudFormationDeploy';
import { examples } from './cloudFormationDeploy.examples';

describe('aws:cloudformation:deploy examples', () => {
  const workspace = createMockDirectory();

  it.each([
    [0, 'NOT_CREATED'],
    [1, 'CREATE_COMPLETE'],
  ])('example %i works', async (index, status) => {
    await write(workspace.path, environmentStacks());
    const { options } = startAws();
    const { input } = parse(examples[index].example).steps[0];
    const task = new MemoryTask(`example-${index}`, workspace.path);
    const output = await task.run(
      createCloudFormationDeployAction(options),
      input,
    );
    expect(output.stacks).toMatchObject([{ status }, { status }]);
  });
});
